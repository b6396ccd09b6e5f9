"""python -m tagger train|evaluate|export: see the README beside this package."""
import argparse
import json
from pathlib import Path


def arguments():
    parser = argparse.ArgumentParser(prog="tagger", description=__doc__)
    parser.add_argument("command", choices=("train", "evaluate", "export"))
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--base", type=Path, required=True, help="jar with the base weights")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and checkpoints")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, default=0, help="stop after so many steps: for a try")
    return parser.parse_args()


def main():
    args = arguments()
    from . import train
    if args.command == "train":
        train.train(args.corpora, args.base, args.out, args.threads, limit=args.limit)


main()
