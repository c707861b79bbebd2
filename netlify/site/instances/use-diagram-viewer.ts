import { type RefObject, useEffect, useRef, useState } from 'react';

import { type DiagramViewer, openViewer } from './diagram-viewer.ts';

interface OpenedDiagram {
  /** Element that the diagram is drawn in. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Null until the model is drawn. */
  readonly viewer: DiagramViewer | null;
  /** Whether the model cannot be drawn. */
  readonly isBroken: boolean;
}

/** Draws a model once, and again for another model. */
export function useDiagramViewer(xml: string): OpenedDiagram {
  const frame = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    if (!frame.current) return;
    const made = openViewer(frame.current);
    let isGone = false;
    made.importXML(xml).then(
      () => !isGone && setViewer(made),
      () => !isGone && setIsBroken(true),
    );
    return () => {
      isGone = true;
      setViewer(null);
      made.destroy();
    };
  }, [xml]);
  return { frame, viewer, isBroken };
}
