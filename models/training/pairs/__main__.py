"""python -m pairs COMMAND: see the README beside this package."""
import argparse
import json
from pathlib import Path

SHIPPED = Path(__file__).resolve().parents[2] / "src/main/resources/io/crosscheck/models/pairs"


def arguments():
    parser = argparse.ArgumentParser(prog="pairs", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train from the base weights: all but stance, then stance")
    train.add_argument("--base", type=Path, required=True, help="jar with the base weights")
    evaluate = commands.add_parser("evaluate", help="figures on the tuning parts, or on those that are reported")
    evaluate.add_argument("--reported", action="store_true", help="the parts that are reported on")
    evaluate.add_argument("--shipped", action="store_true", help="the 8-bit model of the module's resources")
    cross = commands.add_parser("cross-validate", help="stance, by training it once for each fold of claims")
    export = commands.add_parser("export", help="write ONNX with 8-bit weights, and check that it says the same")
    export.add_argument("--target", type=Path, default=SHIPPED, help="default: the module's resources")
    for command in (train, evaluate, cross, export):
        command.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
        command.add_argument("--out", type=Path, required=True, help="folder of the trained weights")
        command.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main():
    args = arguments()
    import torch
    torch.set_num_threads(args.threads)
    from tagger.pieces import Vocabulary
    from . import corpora, evaluate, export, stance, train
    if args.command == "train":
        train.train_main(args.corpora, args.base, args.out)
        model, vocabulary = export.trained_model(args.out, "main.pt")
        stance.train_stance(model, vocabulary, args.corpora)
        torch.save(model.state_dict(), args.out / "pairs.pt")
    elif args.command == "cross-validate":
        model, vocabulary = export.trained_model(args.out, "main.pt")
        stance.cross_validate(model, vocabulary, args.corpora)
    elif args.command == "export":
        export.export(args.out, args.corpora, args.target)
    else:
        parts = corpora.reported_parts(args.corpora) if args.reported else corpora.tuning_parts(args.corpora)[1]
        if args.shipped:
            model, vocabulary = export.Exported(SHIPPED), Vocabulary(SHIPPED / "vocab.txt")
        else:
            model, vocabulary = export.trained_model(args.out)
        for name, row in evaluate.figures(model, parts, vocabulary, 1 if args.shipped else 16).items():
            print(name, json.dumps(row))


main()
