// Loads a page of `dossier serve` again when what it shows has changed, tells why a run failed, and leads from the numbers of
// a report to the passages in the articles.
"use strict";
(() => {
  const { topic, version, pipeline, citations, report } = document.currentScript.dataset;

  function link(number) {
    const anchor = document.createElement("a");
    anchor.href = `${citations}/${number}?report=${encodeURIComponent(report)}`;
    anchor.className = "in-article";
    anchor.textContent = "In the article";
    return anchor;
  }

  if (citations) {
    for (const note of document.querySelectorAll('li[id^="note-"]')) {
      const number = note.id.slice("note-".length);
      const place = note.querySelector(".place") || note;
      if (/^\d+$/.test(number)) place.append(" ", link(number));
    }
    for (const note of document.querySelectorAll('.passage a[href^="#note-"]')) {
      const number = note.getAttribute("href").slice("#note-".length);
      if (/^\d+$/.test(number)) note.after(" ", link(number));
    }
  }

  // What is said of the page is not printed with it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media print { .in-article, #dossier-problem { display: none !important } }");
  document.adoptedStyleSheets.push(sheet);

  let banner = null;

  function show(problem) {
    if (banner) banner.remove();
    banner = null;
    if (!problem || document.querySelector(".banner")) return;
    banner = document.createElement("section");
    banner.setAttribute("role", "alert");
    banner.id = "dossier-problem";
    Object.assign(banner.style, {
      position: "sticky", top: "0", zIndex: "30", margin: "0", padding: ".8rem 1rem", background: "#7a1a22", color: "#fff",
      font: "14px/1.45 system-ui, sans-serif", maxHeight: "45vh", overflow: "auto",
    });
    const heading = document.createElement("p");
    heading.textContent = `The last run of ${pipeline} failed; what is shown is of the last good one.`;
    Object.assign(heading.style, { margin: "0 0 .4rem", fontWeight: "600" });
    const text = document.createElement("pre");
    text.textContent = problem;
    Object.assign(text.style, { margin: "0", font: "12px/1.45 ui-monospace, monospace", whiteSpace: "pre-wrap" });
    banner.append(heading, text);
    document.body.prepend(banner);
  }

  const address = pipeline ? `/-/events?pipeline=${encodeURIComponent(pipeline)}` : "/-/events";
  let events = null;

  function hear(event) {
    const state = JSON.parse(event.data);
    if (state[topic] !== version) {
      rest();
      location.reload();
      return;
    }
    show(state.problem);
  }

  // A browser keeps few connections to one address, for all its pages together: only pages that are looked at hold one. The first
  // thing that is told on it is how all stands, so that a page that rested sees what it has missed.
  function follow() {
    if (document.hidden || (events && events.readyState !== EventSource.CLOSED)) return;
    events = new EventSource(address);
    events.addEventListener("state", hear);
  }

  function rest() {
    if (events) events.close();
    events = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : follow()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", follow);
  follow();

  const passage = location.hash === "#passage" && document.getElementById("passage");
  if (passage) passage.scrollIntoView({ block: "center" });
})();
