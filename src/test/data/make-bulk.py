"""Writes made-up knowledge in the import format, one entry a line, to measure imports with.

    python3 src/test/data/make-bulk.py 1000 > bulk.ndjson      # 1,000 reports with 101 entries each
"""
import hashlib
import json
import sys

TEXT = "青石镇卫生院派出三名护士。\n护士长何静说：“药够用七天。”\n"


def span(words):
    start = TEXT.index(words)
    return {"paragraph": TEXT.count("\n", 0, start), "start": start, "end": start + len(words)}


def line(kind, document):
    print(json.dumps({"kind": kind, "document": document}, ensure_ascii=False, separators=(",", ":")))


for n in range(int(sys.argv[1])):
    r = f"bulk-{n}"
    name = dict(span("青石镇卫生院"), report=r, supports="name")
    line("report", {"id": r, "language": "zh-CN", "length": len(TEXT),
                    "sha256": hashlib.sha256(TEXT.encode()).hexdigest()})
    for i in range(20):
        line("unit", {"id": f"{r}-u{i}", "name": {"zh": "青石镇卫生院"}, "named": True, "kind": "hospital",
                      "citations": [name]})
        line("person", {"id": f"{r}-p{i}", "name": {"zh": "何静"},
                        "roles": [{"kind": "office", "title": {"zh": "护士长", "en": "Head nurse"}, "unit": f"{r}-u{i}",
                                   "report": r, "citation": span("护士长何静")}],
                        "citations": [dict(span("何静"), report=r, supports="name")]})
    for i in range(40):
        event = {"id": f"{r}-e{i}", "report": r, "type": "departure", "status": "occurred",
                 "title": {"zh": "护士出发", "en": "Nurses leave"},
                 "summary": {"zh": "卫生院的护士出发", "en": "Nurses of the clinic leave"},
                 "participants": [{"role": "actor", "unit": f"{r}-u{i % 20}", "citation": span("青石镇卫生院")}],
                 "figures": [{"key": "nurses", "raw": "三名护士", "value": 3, "qualifier": "exact", "low": 3, "high": 3,
                              "counted": {"zh": "护士", "en": "nurses"}, "counter": "名",
                              "citation": span("三名护士")}],
                 "citations": [span("青石镇卫生院派出三名护士")]}
        if i % 2:
            event["asserted_by"] = f"{r}-q{i // 2}"
            event["part_of"] = f"{r}-e{i - 1}"
        line("event", event)
    for i in range(20):
        line("quote", {"id": f"{r}-q{i}", "report": r, "kind": "direct",
                       "speaker": {"kind": "person", "person": f"{r}-p{i}", "attribution": "explicit",
                                   "citation": span("护士长何静说")},
                       "segments": [{"exact": "药够用七天。", "citation": span("药够用七天。")}],
                       "events": [f"{r}-e{2 * i}"]})
