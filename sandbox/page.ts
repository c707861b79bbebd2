const style = `
  :root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6b7e; --line: #dfe4ea; --back: #f5f7f9; --card: #fff; --accent: #1c7ed6; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #97a3b4; --line: #313843; --back: #171b21; --card: #1f242c; --accent: #74b9f5; } }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 2rem 1rem 4rem; background: var(--back); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 52rem; margin: 0 auto; }
  h1 { font-size: 1.5rem; margin: 0; }
  a { color: var(--accent); }
  nav { display: flex; gap: 1.25rem; margin: .25rem 0 1.5rem; }
  .soft { color: var(--soft); font-size: .875rem; }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
  .card h2 { font-size: 1.0625rem; margin: 0 0 .125rem; }
  .card pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: .75rem 0 0; }
  .tag { border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .6rem; margin-left: .5rem; white-space: nowrap; }
  dl { margin: 0; display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .5rem 1.25rem; }
  dt { font-weight: 600; } dd { margin: 0; }
  @media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } }
`;

/** Builds a whole page around `content`, which must be escaped already. With `everySeconds` the page reloads by itself. */
export function page(title: string, content: string, everySeconds?: number): string {
  const reload = everySeconds ? `<meta http-equiv="refresh" content="${everySeconds}">` : '';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${reload}
<title>${escapeHtml(title)} · Baton sandbox</title><style>${style}</style></head>
<body><main>
<h1>${escapeHtml(title)}</h1>
<nav><a href="/">Cases</a><a href="/mail">Mail</a><a href="/log">Log</a></nav>
${content}
</main></body></html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
