#!/usr/bin/env python3
"""reliability.py GOLD.jsonl READ.jsonl: how often a quote is right, by the confidence that the reader gave it.

GOLD: {"id", "text", "quotes": [{"start", "end", "speaker": {"start", "end", "text"} | null}]}, positions in code points.
READ: what `read --jsonl --body` wrote for the same texts. A quote is right when its words are those of a gold quote (marks,
spaces and punctuation at the edges aside) and its speaker's mention overlaps the gold one, or both are null.
Standard library only."""
import collections
import json
import re
import sys

EDGES = " \t\r\n\u00a0“”\"'‘’`„‟«».,;:!?…–—-"


def trim(text, start, end):
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def paragraphs(text, start, end):
    for found in re.finditer(r"[^\r\n]+", text[start:end]):
        yield trim(text, start + found.start(), start + found.end())


def is_same(one, other):
    if one is None or other is None:
        return one is other
    return one["start"] < other["end"] and other["start"] < one["end"]


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def main(gold_path, read_path):
    read = {page["id"]: page["quotes"] for page in lines(read_path)}
    table = collections.defaultdict(lambda: [0, 0])
    for article in lines(gold_path):
        text = article["text"]
        gold = {piece: quote["speaker"] for quote in article["quotes"] for piece in paragraphs(text, quote["start"], quote["end"])}
        for quote in read.get(article["id"], []):
            if quote["nested"]:
                continue
            for piece in paragraphs(text, quote["start"], quote["end"]):
                row = table[int(quote["confidence"] * 20 + 1e-9) / 20]
                row[0] += 1
                row[1] += piece in gold and is_same(gold[piece], quote["speaker"])
    print("| confidence | quotes | right |\n| --- | --- | --- |")
    for low in sorted(table):
        print(f"| {low:.2f} to {low + 0.05:.2f} | {table[low][0]} | {table[low][1] / table[low][0]:.1%} |")
    sure = [sum(row[i] for low, row in table.items() if low >= 0.9) for i in (0, 1)]
    print(f"| 0.90 and more | {sure[0]} | {sure[1] / max(1, sure[0]):.1%} |")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
