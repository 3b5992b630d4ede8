// The verdict: one sentence, what stands behind it, and what to compare it with.
"use strict";

function drawVerdict(model) {
  const {verdict, busy, books} = model;
  if (busy) {
    return el("section", {class: "verdict busy"}, el("span", {class: "sign"}, "…"),
      el("div", {class: "words"}, el("p", {id: "sentence"}, say("reading")),
        el("progress", {value: busy.done, max: 1}), el("p", {class: "quiet"}, say(busy.what in kWords ? busy.what : "records"))));
  }
  if (!verdict) {
    return el("section", {class: "verdict empty"}, el("span", {class: "sign"}, "?"),
      el("div", {class: "words"}, el("p", {id: "sentence"}, say("drop")),
        books ? el("p", {class: "quiet"}, say("dropMore")) : null),
      fileButton(say("choose"), "main", file => verify(file)));
  }
  const good = verdict.faults.length === 0;
  return el("section", {class: "verdict " + (good ? "good" : "bad"), "data-code": good ? "intact" : verdict.faults[0].code},
    el("span", {class: "sign", "aria-label": say(good ? "good" : "bad")}, good ? "✔" : "✖"),
    el("div", {class: "words"},
      el("p", {id: "sentence"}, verdict.say[language]),
      verdict.agreed ? el("p", {id: "agreed"}, say("agreed", verdict.agreed)) : null,
      good ? goodLine(verdict) : faultLines(verdict)),
    fileButton(say("chooseOther"), "", file => verify(file)));
}

function goodLine(verdict) {
  return el("p", {class: "quiet"}, [say("signedBy", verdict.terminal), say("period", verdict.from, verdict.to),
    say("madeAt", new Date(verdict.madeAt + verdict.zone * 60000).toISOString().slice(0, 16).replace("T", " ")),
    say("took", (verdict.milliseconds / 1000).toFixed(1))].join(" · "));
}

function faultLines(verdict) {
  const [first, ...rest] = verdict.faults;
  const seq = Number(first.facts?.seq ?? 0);
  return el("div", {},
    seq > 0 && model.ready ? el("p", {}, recordLink(seq)) : null,
    rest.length ? el("details", {}, el("summary", {}, say("more", rest.length)),
      el("ul", {id: "faults"}, rest.slice(0, 60).map(fault => el("li", {}, fault.say[language])))) : null);
}

function drawCompare(model) {
  if (!model.verdict || !model.pack) return null;
  const box = el("input", {type: "text", id: "against", placeholder: say("compareHint"), value: model.against ?? "",
                           "aria-label": say("compareSheet")});
  const go = () => box.value.trim() && verify(model.pack, {fingerprint: box.value});
  box.onkeydown = event => event.key === "Enter" && go();
  return el("section", {class: "compare"},
    el("div", {class: "print"}, el("span", {class: "quiet"}, say("fingerprint")),
      el("strong", {id: "fingerprint"}, model.verdict.fingerprint || "–")),
    box, el("button", {class: "button", onclick: go}, say("compareSheet")),
    fileButton(say("comparePack"), "", file => verify(model.pack, {blob: file})));
}

function drawChecks(model) {
  const v = model.verdict;
  if (!v) return el("p", {class: "empty"}, say("needZip"));
  const lines = [[say("checkRecords", v.entries), /^(record|period|list)\./], [say("checkTree", v.records), /^head\.root|^list\.cut/],
    [say("checkHeads", v.heads ?? 0), /^(head|key)\./], [say("checkPhotos", v.photos ?? 0), /^photo\./],
    [say("checkBooks", v.lines ?? 0, v.cells ?? 0), /^book\./],
    [v.personal ? say("checkPersonal", v.personal) : say("withheld"), /^personal\./],
    [say(v.filesSigned ? "checkFilesSigned" : "checkFiles"), /^(manifest|file|pack)\./]];
  return el("div", {class: "checks"},
    el("ul", {}, lines.map(([text, codes]) => {
      const wrong = v.faults.filter(fault => codes.test(fault.code));
      return el("li", {class: wrong.length ? "bad" : "good"}, el("span", {class: "sign"}, wrong.length ? "✖" : "✔"),
        el("div", {}, el("p", {}, text), wrong.slice(0, 5).map(fault => el("p", {class: "fault"}, fault.say[language]))));
    })),
    el("p", {class: "note"}, say("limits")), el("p", {class: "note"}, say("pageHash")));
}
