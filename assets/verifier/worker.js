// The engine behind the page: takes a pack, answers questions. Runs in a worker, so that the page stays alive.
"use strict";

let queries = null;
let zip = null;

async function verifyPack({pack, against}) {
  const begun = performance.now();
  const tell = (done, what) => postMessage({type: "progress", done, what});
  try {
    zip = await ZipReader.open(pack);
    const check = new PackCheck(zip, tell);
    const verdict = await check.run(against);
    queries = new PackQueries(check);
    verdict.start = queries.start();
    verdict.milliseconds = Math.round(performance.now() - begun);
    verdict.say = {zh: sayVerdict(verdict, "zh"), en: sayVerdict(verdict, "en")};
    verdict.faults = verdict.faults.map(fault =>
      ({...fault, say: {zh: sayFault(fault, "zh"), en: sayFault(fault, "en")}}));
    postMessage({type: "verdict", verdict, books: check.books});
  } catch (failure) {
    const fault = {code: "pack.unreadable", facts: {}};
    const say = {zh: sayFault(fault, "zh"), en: sayFault(fault, "en")};
    postMessage({type: "verdict", books: null, verdict: {faults: [{...fault, say}], say, records: 0, entries: 0,
                                                         detail: String(failure)}});
  }
}

async function answer({id, ask, about}) {
  let result = null;
  if (ask === "timeline") result = queries.timeline(about);
  else if (ask === "kinds") result = queries.kinds(about);
  else if (ask === "record") result = queries.whole(about.seq, about.language);
  else if (ask === "dishes") result = queries.dishes(about);
  else if (ask === "trace") result = queries.trace(about.dish, about.language);
  else if (ask === "photos") result = queries.photos(about);
  else if (ask === "picture") result = await zip.blobOf(about);
  postMessage({type: "answer", id, result});
}

onmessage = ({data}) => data.ask ? answer(data) : verifyPack(data);
