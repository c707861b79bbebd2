/**
 * Style of the element: light or dark like the page (`color-scheme`). A page can change the custom properties, and all elements with a
 * part.
 */
export const style = `
  :host { display: block; color: var(--baton-text, CanvasText); font: var(--baton-font, 1rem/1.4 system-ui, sans-serif); }
  ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--baton-line, light-dark(#c9ced6, #4a4f57)); border-radius: 8px; }
  li { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .75rem 1rem; }
  li + li { border-top: 1px solid var(--baton-line, light-dark(#c9ced6, #4a4f57)); }
  .what { flex: 1 1 14rem; min-width: 0; }
  .about { font-size: .875em; color: var(--baton-quiet, inherit); }
  .overdue { color: var(--baton-danger, light-dark(#b3261e, #ff9d94)); font-weight: 600; }
  button { font: inherit; cursor: pointer; border-radius: 6px; }
  .open { all: unset; cursor: pointer; font-weight: 600; color: var(--baton-accent, light-dark(#3451c6, #9db2ff)); text-decoration: underline; text-underline-offset: 2px; }
  :is(.claim, .more) { padding: .25rem .75rem; border: 1px solid var(--baton-accent, light-dark(#3451c6, #9db2ff)); background: transparent; color: var(--baton-accent, light-dark(#3451c6, #9db2ff)); }
  button:focus-visible { outline: 2px solid var(--baton-accent, light-dark(#3451c6, #9db2ff)); outline-offset: 2px; }
  p { margin: .75rem 0; }
  [role='alert'] { color: var(--baton-danger, light-dark(#b3261e, #ff9d94)); }
`;
