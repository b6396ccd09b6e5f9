"""python -m tagger COMMAND: see the README beside this package."""
import argparse
import json
from pathlib import Path

SHIPPED = Path(__file__).resolve().parents[2] / "src/main/resources/io/crosscheck/models/tagger"


def arguments():
    parser = argparse.ArgumentParser(prog="tagger", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train from the base weights")
    evaluate = commands.add_parser("evaluate", help="span F1 on the tuning parts")
    hedges = commands.add_parser("hedges", help="train the head for hedges and put it into the exported file")
    validate = commands.add_parser("cross-validate", help="F1 of the head for hedges, trained once for each fold")
    export = commands.add_parser("export", help="write ONNX with 8-bit weights, and check that it says the same")
    for command in (hedges, export):
        command.add_argument("--target", type=Path, default=SHIPPED, help="default: the module's resources")
    train.add_argument("--base", type=Path, required=True, help="jar with the base weights")
    for command in (train, evaluate, hedges, validate, export):
        command.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
        command.add_argument("--out", type=Path, required=True, help="folder of the trained weights")
        command.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main():
    args = arguments()
    import torch
    torch.set_num_threads(args.threads)
    from . import corpora, evaluate, export, hedges, train
    if args.command == "train":
        train.train(args.corpora, args.base, args.out)
        hedges.learn(args.corpora, args.out)
    elif args.command == "hedges":
        hedges.learn(args.corpora, args.out)
        export.exchange_hedges(args.out, args.corpora, args.target)
    elif args.command == "cross-validate":
        hedges.cross_validate(args.corpora, args.out)
    elif args.command == "export":
        export.export(args.out, args.corpora, args.target)
    else:
        tagger, vocabulary = train.trained(args.out)
        print(json.dumps(evaluate.figures(tagger, corpora.tuning_parts(args.corpora)[1], vocabulary)))


main()
