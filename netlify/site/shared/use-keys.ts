import { useEffect, useRef } from 'react';

/** Where keys mean something else: texts that are typed, lists that are walked through, and what lies over the page. */
const ownKeys = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/**
 * Single keys of a page, by what they write and not by where they are: '/' needs Shift on a German keyboard. Not while a text is typed or a
 * dialog is open, and never together with Ctrl, Alt or the command key, which belong to the browser.
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
