import { PALETTE_STYLE } from "./palette.ts";

const LAYOUT = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;font-variant-numeric:tabular-nums}
.frame{max-width:1460px;margin:0 auto;padding:0 clamp(1rem,3vw,2.5rem) 5rem;display:grid;grid-template-columns:minmax(0,1fr);column-gap:2.5rem}
.banner{grid-column:1/-1;display:flex;justify-content:space-between;align-items:center;gap:.75rem 1rem;flex-wrap:wrap;padding:1.1rem 0}
main{min-width:0}
section{margin-top:4rem}
nav.sections{position:sticky;top:0;z-index:3;background:var(--page);border-bottom:1px solid var(--line);margin:0 calc(-1*clamp(1rem,3vw,2.5rem));padding:0 clamp(1rem,3vw,2.5rem);overflow-x:auto;scrollbar-width:none}
nav.sections ul{list-style:none;display:flex;gap:.25rem;margin:0;padding:.35rem 0}
nav.sections a{display:block;padding:.45rem .7rem;border-radius:7px;color:var(--soft);text-decoration:none;white-space:nowrap;font-size:.9rem}
nav.sections a:hover{background:var(--sunken);color:var(--ink)}
nav.sections a[aria-current]{color:var(--ink);font-weight:600;background:var(--surface);box-shadow:inset 0 0 0 1px var(--line)}
@media (min-width:1120px){
.frame{grid-template-columns:9.5rem minmax(0,1fr)}
nav.sections{position:sticky;top:1.5rem;align-self:start;border:0;margin:3.2rem 0 0;padding:0;overflow:visible}
nav.sections ul{flex-direction:column;padding:0}
}
@media (max-width:1119px){html{scroll-padding-top:4.5rem}}
.skip{position:absolute;left:-999rem;top:.5rem;background:var(--surface);padding:.6rem 1rem;border-radius:8px;z-index:9}
.skip:focus{left:.5rem}
footer{grid-column:1/-1;margin-top:4rem;border-top:1px solid var(--line);padding-top:1.2rem;color:var(--soft);font-size:.88rem}
`;

const TEXT = `
h1,h2,h3,p,ul,ol,figure,fieldset,legend{margin:0;padding:0}
h1{font-size:clamp(1.9rem,1.3rem + 2.4vw,3rem);line-height:1.1;letter-spacing:-.025em;font-weight:700;overflow-wrap:anywhere}
h2{font-size:1.55rem;letter-spacing:-.018em;line-height:1.2;font-weight:680}
h3{font-size:1.06rem;line-height:1.35;font-weight:650}
section>h3{margin:2.2rem 0 .8rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
code,pre{font-family:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
code{overflow-wrap:anywhere}
q{quotes:none;font-style:normal}
.lede{color:var(--soft);margin-top:.35rem;max-width:70ch}
.note,.soft{color:var(--soft);font-size:.86rem}
.count{color:var(--soft);font-weight:450;font-size:.82em;margin-left:.15rem}
.empty{background:var(--surface);border:1px dashed var(--edge);border-radius:12px;padding:1.3rem 1.4rem;margin-top:1.2rem;max-width:70ch}
.unknown{color:var(--medium);text-decoration:underline dotted;text-underline-offset:.2em}
.faint{color:var(--soft);font-weight:inherit}
.found{display:inline-flex;align-items:center;gap:.4em}
.plain-list{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;color:var(--soft)}
:focus-visible{outline:2.5px solid var(--accent);outline-offset:2px;border-radius:4px}
::selection{background:var(--accent-tint);color:var(--ink)}
.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;margin-top:1rem;overflow:clip}
.sheet{position:absolute}
.mark{width:.78em;height:.78em;flex:none;fill:currentColor}
.critical{color:var(--critical)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}.info{color:var(--info)}
.badge{display:inline-flex;align-items:center;gap:.4em;font-size:.78rem;font-weight:650;padding:.16rem .6rem .16rem .5rem;border-radius:99px;white-space:nowrap;line-height:1.5}
.badge.critical{background:var(--critical-tint)}.badge.high{background:var(--high-tint)}.badge.medium{background:var(--medium-tint)}.badge.low{background:var(--low-tint)}.badge.info{background:var(--info-tint)}
`;

const SUMMARY = `
.brand{display:flex;align-items:center;gap:.5rem;font-weight:700;letter-spacing:-.01em}
.brand span{color:var(--soft);font-weight:450;letter-spacing:0}
.logo{width:1.45rem;height:1.45rem;color:var(--accent)}
.theme{border:0;display:none;background:var(--sunken);border-radius:9px;padding:3px;box-shadow:inset 0 0 0 1px var(--line)}
.js .theme{display:flex}
.theme legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.theme input{position:absolute;opacity:0}
.theme span{display:block;padding:.28rem .75rem;border-radius:7px;font-size:.84rem;cursor:pointer;color:var(--soft)}
.theme input:checked+span{background:var(--surface);color:var(--ink);font-weight:600;box-shadow:0 1px 2px rgb(0 0 0/.14)}
.theme input:focus-visible+span{outline:2.5px solid var(--accent);outline-offset:1px}
.summary{padding-top:1.6rem}
.facts{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;color:var(--soft);font-size:.92rem;margin-top:.7rem}
.stand{font-size:clamp(1.1rem,1rem + .5vw,1.35rem);line-height:1.4;margin-top:1.4rem;max-width:46ch}
.alert{display:flex;gap:.65rem;align-items:baseline;background:var(--high-tint);border-radius:10px;padding:.75rem 1rem;margin-top:1.1rem;max-width:80ch;font-size:.94rem;color:var(--ink)}
.figures{list-style:none;display:grid;gap:1px;background:var(--line);border:1px solid var(--line);border-radius:16px;overflow:hidden;margin-top:1.8rem;grid-template-columns:repeat(2,minmax(0,1fr))}
.figure{background:var(--surface);padding:1.15rem 1.25rem 1.2rem;font-size:.88rem;color:var(--soft)}
.figure:first-child{grid-column:1/-1}
.figure .big{display:block;color:var(--ink);text-decoration:none;line-height:1.15}
.figure .big b{display:block;font-size:2.35rem;letter-spacing:-.035em;font-weight:680}
.figure .big span{font-size:1rem;font-weight:600}
.figure .big:hover span{text-decoration:underline}
.bar{display:block;width:100%;height:8px;margin:.85rem 0 .55rem;border-radius:4px}
.bar rect{fill:currentColor}
.severities{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem .95rem;color:var(--ink)}
.severities li{display:flex;align-items:center;gap:.4em;white-space:nowrap}
@media (min-width:860px){.figures{grid-template-columns:2.1fr repeat(4,1fr)}.figure:first-child{grid-column:auto}}
`;

const FINDINGS = `
.controls{display:none;flex-wrap:wrap;gap:.8rem 1rem;align-items:end;margin-top:1.3rem}
.js .controls{display:flex}
.field{display:grid;gap:.25rem;font-size:.8rem;color:var(--soft)}
.grow{flex:1 1 15rem}
.field input,.field select{font:inherit;font-size:.95rem;color:var(--ink);background:var(--surface);border:1px solid var(--edge);border-radius:9px;padding:.5rem .75rem;min-height:2.6rem;width:100%}
.controls fieldset{border:0;display:flex;flex-wrap:wrap;gap:.45rem;flex-basis:100%}
.controls legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.pill{display:inline-flex;align-items:center;gap:.45em;font-size:.87rem;padding:.3rem .8rem;min-height:2.1rem;border-radius:99px;border:1px solid var(--edge);cursor:pointer;color:var(--soft);background:transparent}
.pill span,.pill b{color:inherit}
.pill input{appearance:none;width:.95em;height:.95em;margin:0;border:1.5px solid var(--edge);border-radius:4px;display:grid;place-content:center}
.pill input::before{content:"";width:.3em;height:.55em;border:solid var(--surface);border-width:0 2px 2px 0;transform:rotate(45deg) translate(-.06em,-.06em);opacity:0}
.pill input:checked{background:var(--accent);border-color:var(--accent)}
.pill input:checked::before{opacity:1}
.pill:has(:checked){background:var(--surface);color:var(--ink)}
.pill .mark{color:inherit}
.pill.critical .mark{color:var(--critical)}.pill.high .mark{color:var(--high)}.pill.medium .mark{color:var(--medium)}.pill.low .mark{color:var(--low)}.pill.info .mark{color:var(--info)}
.pill:has(:focus-visible){outline:2.5px solid var(--accent);outline-offset:2px}
.shown{font-size:.87rem;color:var(--soft);flex-basis:100%}
.plain{font:inherit;color:var(--accent);background:none;border:0;padding:0;text-decoration:underline;cursor:pointer}
.rule{color:var(--ink);position:relative}
.rule::before{content:"";position:absolute;inset:0 auto 0 0;width:4px;background:currentColor}
.rule.critical::before{background:var(--critical)}.rule.high::before{background:var(--high)}.rule.medium::before{background:var(--medium)}.rule.low::before{background:var(--low)}.rule.info::before{background:var(--info)}
.rule header{padding:1.15rem 1.4rem 0;display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center}
.rule header h3{flex:1 1 20rem;min-width:0}
.rule .meta{display:flex;gap:1rem;flex-wrap:wrap;color:var(--soft);font-size:.86rem}
.guidance{padding:.55rem 1.4rem 1.1rem;max-width:82ch;font-size:.95rem}
.guidance b{color:var(--soft);font-weight:600;margin-right:.35rem}
.guidance details{margin-top:.35rem;font-size:.92rem}
.guidance details p{margin-top:.4rem}
summary{cursor:pointer}
.guidance summary,.more summary{color:var(--accent);width:fit-content;list-style:none}
.tags span{color:var(--soft);margin-right:.3rem}
.tags code{background:var(--sunken);border-radius:5px;padding:.1rem .4rem;margin-right:.2rem}
.references{margin:.4rem 0 0 1.1rem}
.rows{list-style:none}
.finding{padding:1rem 1.4rem 1.15rem;border-top:1px solid var(--line)}
.rows.card .finding:first-child{border-top:0}
.message{font-weight:550;overflow-wrap:anywhere}
.about{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin-top:.2rem;font-size:.88rem;align-items:baseline}
.asset{overflow-wrap:anywhere}
.asset .kind{color:var(--soft)}
.fingerprint{color:var(--soft);margin-left:auto}
.evidence{margin-top:.55rem;border-radius:9px;background:var(--sunken);overflow:hidden}
.evidence figcaption{padding:.45rem .85rem;font-size:.86rem;color:var(--soft);overflow-wrap:anywhere}
.evidence:has(pre) figcaption{padding-bottom:.05rem}
pre{margin:0;padding:.15rem .85rem .55rem;overflow-x:auto;font-size:.95rem;line-height:1.5;tab-size:2;scrollbar-width:thin}
pre code{overflow-wrap:normal;white-space:pre}
pre mark{display:block;margin:0 -.85rem;padding:0 .85rem;color:inherit;background:var(--surface);box-shadow:inset 3px 0 var(--accent)}
.line{color:var(--soft);display:inline-block;min-width:1.6em;margin-right:1.1em;user-select:none}
.more{margin-top:.55rem;font-size:.9rem}
.reason{margin-top:.55rem;font-size:.92rem}
.reason b{color:var(--soft);font-weight:600;margin-right:.3rem}
.finding:target{background:var(--accent-tint)}
`;

const PATHS = `
.path header h3{flex:1 1 24rem}
.path>p{padding:.35rem 1.4rem 0;max-width:82ch;font-size:.95rem}
.path>p.note:last-child{padding-bottom:1rem}
.hops{list-style:none;counter-reset:hop;padding:.5rem 1.4rem 1.1rem}
.hop{counter-increment:hop;position:relative;padding:.55rem 0 .35rem 2.5rem}
.hop::before{content:counter(hop);position:absolute;left:0;top:.6rem;width:1.6rem;height:1.6rem;border-radius:50%;display:grid;place-content:center;font-size:.8rem;font-weight:650;background:var(--sunken);box-shadow:inset 0 0 0 1px var(--edge)}
.hop:not(:last-child)::after{content:"";position:absolute;left:.78rem;top:2.4rem;bottom:-.4rem;border-left:1.5px solid var(--edge)}
.hop .more p{margin-top:.3rem}
.fixes{padding:1rem 1.4rem 1.1rem 2.9rem}
.fixes li{padding:.2rem 0}
`;

const TABLES = `
.jump{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin-top:1rem;font-size:.93rem}
.kind-table>summary,.card>summary{padding:.85rem 1.4rem;display:flex;gap:.5rem;align-items:baseline;list-style:none}
summary::-webkit-details-marker{display:none}
.card>summary::before,.guidance summary::before,.more summary::before{content:"";flex:none;width:.42em;height:.42em;border:solid currentColor;border-width:0 1.6px 1.6px 0;transform:rotate(-45deg);display:inline-block;margin-right:.5em;position:relative;top:-.12em}
details[open]>summary::before{transform:rotate(45deg)}
.scroll{overflow-x:auto;scrollbar-width:thin;scrollbar-color:var(--edge) transparent}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.6rem .8rem;border-top:1px solid var(--line)}
th:first-child,td:first-child{padding-left:1.4rem}
th:last-child,td:last-child{padding-right:1.4rem}
thead th{color:var(--soft);font-weight:550;font-size:.8rem;white-space:nowrap;padding-block:.5rem}
.card>.scroll:first-child thead th{border-top:0}
thead button{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;cursor:pointer;display:inline-flex;gap:.35em;align-items:center}
thead button:hover{color:var(--ink)}
thead button::after{content:"";width:.5em;height:.5em;opacity:0;border:solid currentColor;border-width:0 1.5px 1.5px 0;transform:rotate(45deg) translate(-.12em,-.12em)}
th[aria-sort] button{color:var(--ink)}
th[aria-sort] button::after{opacity:1}
th[aria-sort="ascending"] button::after{transform:rotate(-135deg) translate(-.12em,-.12em)}
tbody th{font-weight:550;min-width:13rem;max-width:24rem;overflow-wrap:anywhere}
td{overflow-wrap:anywhere;min-width:5.5rem;max-width:26rem}
.number{text-align:right;white-space:nowrap;min-width:0}
thead .number button{flex-direction:row-reverse}
tbody th .note{display:block;font-weight:450}
.id{display:block;color:var(--soft);font-weight:450}
tr:target{background:var(--accent-tint);scroll-margin-top:5rem}
tbody tr:hover{background:var(--sunken)}
tbody tr:target:hover{background:var(--accent-tint)}
.card .asset{white-space:normal}
@media (max-width:640px){
.finding,.rule header,.guidance,.path>p,.hops{padding-left:1.1rem;padding-right:1.1rem}
.kind-table>summary,.card>summary{padding-left:1.1rem}
.fingerprint,.brand span{display:none}
table,tbody,tr,tbody th,td{display:block;max-width:none}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tr{padding:.8rem 1.1rem;border-top:1px solid var(--line)}
.card>.scroll:first-child tr:first-child{border-top:0}
tbody th,td,th:first-child,td:last-child{border:0;padding:.1rem 0;text-align:left}
tbody th{padding-bottom:.25rem;font-size:.97rem}
td{display:grid;grid-template-columns:8.2rem minmax(0,1fr);gap:.6rem}
td:empty,td:has(>.unread){display:none}
td::before{content:attr(data-label);color:var(--soft)}
td>*{grid-column:2;justify-self:start}
}
`;

const GRAPH = `
.graph+.note{margin-top:.7rem}
.graph .scroll{padding:1.2rem 1.2rem .4rem;max-height:min(82vh,60rem);overflow:auto}
#picture{display:block;width:100%;min-width:900px;height:auto;font-size:12px}
#picture text{fill:var(--ink)}
.headings text{fill:var(--soft)!important;font-size:11.5px;font-weight:600}
.edges path{fill:none;stroke:var(--edge);stroke-width:1.2;stroke-opacity:.55}
.node{cursor:pointer;outline:none}
.node rect{fill:var(--sunken);stroke:var(--line);stroke-width:1.2}
.node.flawed rect{stroke:var(--high)}
.flaw circle{fill:var(--high-tint)}
#picture .flaw text{fill:var(--high);font-size:11px;font-weight:700}
.node:hover rect{stroke:var(--accent)}
.node:focus-visible rect{stroke:var(--accent);stroke-width:2.6}
.picked .node:not(.near):not(.chosen){opacity:.3}
.picked .edges path:not(.near){stroke-opacity:.1}
.edges path.near{stroke:var(--accent);stroke-width:1.9;stroke-opacity:1}
.node.chosen rect{fill:var(--accent-tint);stroke:var(--accent);stroke-width:2}
.node.near rect{stroke:var(--accent)}
.panel{border-top:1px solid var(--line);padding:.9rem 1.4rem 1.1rem;min-height:4.4rem;font-size:.92rem}
.panel ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.3rem;margin-top:.4rem}
.panel .verb{color:var(--soft)}
html:not(.js) .panel{display:none}
`;

const MODES = `
@media (prefers-reduced-motion:no-preference){.node,.edges path{transition:opacity .15s,stroke-opacity .15s}.node rect{transition:stroke .15s,fill .15s}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (forced-colors:active){.node rect,.badge,.pill,.card{border:1px solid}.mark,.bar rect{forced-color-adjust:none}}
@media print{.theme,.controls,nav.sections,.panel{display:none!important}body{background:#fff}.frame{display:block}.finding{break-inside:avoid}.graph .scroll{max-height:none}details::details-content{content-visibility:visible;block-size:auto}}
[hidden]{display:none!important}
`;

/** The whole style sheet of the page. */
export const STYLE: string = [PALETTE_STYLE, LAYOUT, TEXT, SUMMARY, FINDINGS, PATHS, TABLES, GRAPH, MODES].join("");
