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

function resultOf(ask, about) {
  if (ask === "timeline") return queries.timeline(about);
  if (ask === "kinds") return queries.kinds(about);
  if (ask === "record") return queries.whole(about.seq, about.language);
  if (ask === "dishes") return queries.dishes(about);
  if (ask === "trace") return queries.trace(about.dish, about.language);
  if (ask === "photos") return queries.photos(about);
  return zip.blobOf(about);  // "picture"
}

// Every question is answered, if need be by why it cannot be.
async function answer({id, ask, about}) {
  try {
    postMessage({type: "answer", id, result: await resultOf(ask, about)});
  } catch (failure) {
    postMessage({type: "answer", id, failure: String(failure)});
  }
}

onmessage = ({data}) => data.ask ? answer(data) : verifyPack(data);
