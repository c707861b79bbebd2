import { useEffect, useRef } from 'react';

/** Elements with their own keys: text fields, menus and list boxes, and dialogs over the page. */
const ownKeys = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/**
 * Handles single keys of a page, by character and not by position: '/' needs Shift on a German keyboard. Inactive while the person is
 * typing or a dialog is open, and never together with Ctrl, Alt or the command key, which belong to the browser.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = newest.current[event.key];
      const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (!act || !isOurs || isTaken(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest(ownKeys) !== null) || document.querySelector('[role="dialog"]') !== null;
}
