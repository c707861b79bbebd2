import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus for keyboard users: when the focused content of an element is replaced, the element itself gets the focus, so that the
 * next Tab leads into the new content. `stage` changes with every replacement.
 */
export function useRestoredFocus(stage: string): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && (element.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [stage]);
  return element;
}
