/// The page's style sheet: text in serif, everything about the text in sans-serif, one accent colour.
enum HTMLStyle {
    static let sheet = [base, page, charts, entries, passages, ends, print].joined(separator: "\n")

    private static let base = """
        :root { --paper: #fcfbf8; --ink: #1d1c1a; --quiet: #5c5952; --rule: #dcd8cf; --accent: #8c1f28; --wash: #f3f0e9;
          --mark: #fbe7a3; --shade: 0 6px 28px rgb(40 30 10 / .18);
          --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #17181a; --ink: #e9e6df; --quiet: #aaa69d; --rule: #3a3a3c; --accent: #f0a08f; --wash: #202124;
            --mark: #5d4a12; --shade: 0 6px 28px rgb(0 0 0 / .6); } }
        *, ::before, ::after { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
          scroll-padding-top: 1.5rem; }
        body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 68rem; font: 1.0625rem/1.6 var(--serif); }
        p, ul, ol, figure, blockquote { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
        a:focus-visible, button:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; top: 0; background: var(--paper); padding: .5rem 1rem; z-index: 20; }
        .skip:focus { left: 1rem; }
        .meta, .note, .place, .facts, .kicker, nav, .when, .status, .uncited, figcaption, th, .source, .year
          { font-family: var(--sans); }
        .meta, .place, .facts, .note, figcaption { font-size: .8125rem; line-height: 1.5; color: var(--quiet); }
        .place { overflow-wrap: anywhere; }
        """

    private static let page = """
        .masthead { border-top: 4px solid var(--accent); border-bottom: 1px solid var(--rule); margin: 0 0 2rem;
          padding: 1.5rem 0 1.4rem; }
        .kicker { color: var(--accent); font-size: .75rem; font-weight: 700; letter-spacing: .1em; text-transform: uppercase; }
        h1 { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem); line-height: 1.12; letter-spacing: -.012em;
          margin: .5rem 0 .7rem; text-wrap: balance; overflow-wrap: break-word; max-width: 24em; }
        h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.75rem 0 .9rem; }
        h3, h4, h5, h6 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 .6rem; }
        main > section:first-child h2 { margin-top: 0; }
        .year { font-size: .9375rem; font-weight: 700; color: var(--accent); border-bottom: 1px solid var(--rule);
          padding-bottom: .25rem; margin: 2.2rem 0 0; }
        main { min-width: 0; max-width: 46rem; overflow-wrap: break-word; }
        nav { font-size: .875rem; line-height: 1.4; margin-bottom: 2rem; }
        nav ol { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; }
        nav a { color: var(--quiet); text-decoration: none; display: inline-block; padding: .2rem 0; }
        nav a:hover { color: var(--accent); text-decoration: underline; }
        @media (min-width: 62rem) {
          .page { display: grid; grid-template-columns: 12rem minmax(0, 46rem); column-gap: 4.5rem; align-items: start; }
          nav { position: sticky; top: 1.5rem; border-top: 1px solid var(--rule); padding-top: .7rem; }
          nav ol { display: block; }
          nav li { margin-bottom: .35rem; } }
        @media (min-width: 90rem) { html { font-size: 112.5%; } }
        .statements > li { margin: 0 0 .7rem; padding-left: 1.1rem; position: relative; }
        .statements > li::before { content: ""; position: absolute; left: 0; top: .68em; width: .4rem; height: 1px;
          background: var(--accent); }
        main > section:first-child > .statements { font-size: 1.125rem; }
        .note { margin: .6rem 0; max-width: 40rem; }
        .scroll { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45;
          font-variant-numeric: tabular-nums; }
        th { text-align: left; font-size: .75rem; color: var(--quiet); border-bottom: 1px solid var(--ink);
          padding: .4rem 1.2rem .4rem 0; vertical-align: bottom; }
        td { border-bottom: 1px solid var(--rule); padding: .5rem 1.2rem .5rem 0; vertical-align: top; }
        .quotation { margin: 1.75rem 0; padding-left: 1.25rem; border-left: 3px solid var(--accent); }
        .quotation blockquote { font-size: 1.25rem; line-height: 1.45; }
        .quotation figcaption { margin-top: .4rem; }
        .timeline { margin: 1.5rem 0 1.75rem; padding: 1rem 0 .8rem; border-block: 1px solid var(--rule); }
        .timeline svg:not(.icon) { display: block; width: 100%; height: auto; }
        .timeline svg.narrow { display: none; }
        @media (max-width: 40rem) {
          .timeline svg.wide { display: none; }
          .timeline svg.narrow { display: block; } }
        .timeline text { font: 12px var(--sans); fill: var(--ink); }
        .timeline .year { font: 11px var(--sans); fill: var(--quiet); }
        .timeline a { text-decoration: none; }
        .timeline a:hover text, .timeline a:focus-visible text { fill: var(--accent); text-decoration: underline; }
        .timeline figcaption { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: .5rem; }
        .full, .bar { fill: var(--accent); }
        .full { stroke: var(--accent); stroke-width: 1; }
        .hollow { fill: var(--paper); stroke: var(--accent); stroke-width: 1.75; }
        .stroke { fill: none; stroke: var(--accent); stroke-width: 2.25; }
        .bar { fill-opacity: .3; }
        .vague { fill-opacity: .12; stroke: var(--accent); stroke-dasharray: 2 2; }
        .axis { stroke: var(--ink); fill: none; }
        .grid { stroke: var(--rule); }
        .icon { width: .875em; height: .875em; vertical-align: -.09em; overflow: visible; }
        """

    private static let charts = """
        .chart { margin: 1.25rem 0 1.5rem; padding: .8rem 0 .6rem; border-block: 1px solid var(--rule); }
        .chart figcaption { font-weight: 600; color: var(--ink); }
        .chart .unit { font: .8125rem/1.5 var(--sans); color: var(--quiet); margin-top: .7rem; break-after: avoid; }
        .chart li { margin: .3rem 0 .5rem; break-inside: avoid; }
        .chart li p { font-size: .9375rem; line-height: 1.4; }
        .chart .meta { margin-left: .3rem; }
        .chart > .meta { margin: .5rem 0 0; }
        .chart svg, .difference svg { display: block; width: 100%; height: .7rem; margin-top: .15rem; overflow: hidden; }
        .chart rect, .chart path, .difference rect, .difference path { vector-effect: non-scaling-stroke; }
        .chart .dashed, .difference .dashed { fill: var(--paper); stroke: var(--accent); stroke-width: 1.75; stroke-dasharray: 3 2; }
        .tail { fill: none; stroke: var(--accent); stroke-width: 2.25; stroke-dasharray: 6 3; }
        """

    private static let entries = """
        .entry { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); column-gap: 1.5rem; padding: .95rem 0;
          border-bottom: 1px solid var(--rule); scroll-margin-top: 1rem; }
        .entry:last-child { border-bottom: 0; }
        .entry:target { background: var(--wash); box-shadow: -.75rem 0 var(--wash), .75rem 0 var(--wash); }
        .when { font-size: .875rem; line-height: 1.45; padding-top: .18rem; }
        .date { font-weight: 650; display: block; }
        .statements .date { display: inline; font-family: var(--sans); font-size: .875rem; }
        .status { display: inline-block; color: var(--accent); font-size: .8125rem; white-space: nowrap; }
        .what > * + * { margin-top: .3rem; }
        .what .place { font-size: .75rem; font-weight: 600; letter-spacing: .05em; text-transform: uppercase; margin-right: .3rem; }
        .cancelled .sentence, .denied .sentence { color: var(--quiet); }
        .difference { background: var(--wash); border-radius: 3px; padding: .7rem .9rem .75rem; margin: .7rem 0;
          font-size: .9375rem; line-height: 1.5; }
        .difference > p { font: 600 .8125rem/1.5 var(--sans); }
        .difference li { margin-top: .3rem; }
        .difference b { font: 600 .8125rem var(--sans); margin-right: .25rem; }
        .gloss, .cut, .scripted { color: var(--quiet); }
        .scripted { font-style: italic; }
        .uncited { font-size: .75rem; color: var(--accent); border: 1px dashed; border-radius: 2px; padding: 0 .3em; }
        @media (max-width: 40rem) {
          .entry { display: block; }
          .when { display: flex; flex-wrap: wrap; gap: 0 .7rem; padding: 0 0 .2rem; } }
        """

    private static let passages = """
        .cite button { font: 600 .6875rem/1 var(--sans); color: var(--accent); background: none; border: 0;
          border-radius: 2px; margin: 0; padding: .3em .22em; vertical-align: .42em; cursor: pointer;
          position: relative; anchor-name: --number; }
        .cite button::after { content: ""; position: absolute; inset: -.45rem -.1rem; }
        .cite button:hover, .cite:focus-within button { background: var(--accent); color: var(--paper); }
        .hold { white-space: nowrap; }
        .cite { anchor-scope: --number; }
        .passage { display: none; position: absolute; inset: auto; z-index: 10; margin: .15rem 0; width: 25rem;
          max-width: calc(100vw - 2rem); max-height: 60vh; overflow: auto; padding: .9rem 1.05rem; text-align: left;
          background: var(--paper); color: var(--ink); border: 1px solid var(--rule); border-top: 3px solid var(--accent);
          border-radius: 3px; box-shadow: var(--shade); font: 400 .9375rem/1.5 var(--serif); letter-spacing: 0;
          text-transform: none; white-space: normal; }
        @supports (position-area: block-end) {
          .passage { position: fixed; position-anchor: --number; position-area: block-end span-all;
            justify-self: anchor-center; position-try-fallbacks: flip-block; } }
        .passage:popover-open { display: block; }
        @media (hover: hover) { .cite:hover > .passage { display: block; } }
        @media (max-width: 40rem) {
          .passage { position: fixed; position-area: none; justify-self: auto; inset: auto 0 0 0; width: auto; max-width: none;
            margin: 0; border-radius: 0; padding: 1.1rem 1.25rem 1.6rem; } }
        .passage > span { display: block; }
        .passage .source { font-size: .8125rem; line-height: 1.45; }
        .passage .words { margin: .5rem 0; padding-left: .75rem; border-left: 2px solid var(--rule); }
        .passage .place { font-size: .75rem; }
        .passage > a { display: inline-block; font: .8125rem var(--sans); margin-top: .4rem; }
        mark { background: var(--mark); color: inherit; padding: .05em 0; }
        """

    private static let ends = """
        .sources > li { padding: .7rem 0; border-bottom: 1px solid var(--rule); }
        .sources p { line-height: 1.45; }
        .sources b { font-weight: 650; }
        .notes { counter-reset: note; font-size: .9375rem; line-height: 1.5; }
        .notes > li { counter-increment: note; position: relative; padding: .6rem .4rem .6rem 2.4rem; scroll-margin-top: 1rem; }
        .notes > li::before { content: counter(note); position: absolute; left: 0; top: .72rem; width: 1.7rem; text-align: right;
          font: 600 .8125rem var(--sans); color: var(--accent); }
        .notes > li:target { background: var(--wash); }
        .notes .source { font-size: .8125rem; }
        .notes blockquote { margin: .15rem 0; }
        """

    private static let print = """
        @media print {
          :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #7a1a22; --wash: #f4f4f4; }
          @page { margin: 18mm 16mm; }
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          .page { display: block; }
          main { max-width: none; }
          nav, .skip, .passage, .notes a[href^="#"], #notes .note { display: none !important; }
          a { color: inherit; text-decoration: none; }
          h1, h2, h3 { break-after: avoid; }
          .entry, .notes > li, .sources > li, tr, .quotation, .timeline, .difference { break-inside: avoid; }
          .chart > figcaption { break-after: avoid; }
          .timeline svg.wide { display: block; }
          .timeline svg.narrow { display: none; }
          .entry { display: grid; }
          .bar, .full, .dashed, .hollow { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """
}
