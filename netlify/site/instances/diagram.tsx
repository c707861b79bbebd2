import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';

import { Alert, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type DiagramMarks, showMarks } from './diagram-marks.ts';
import { type DiagramViewer, openViewer } from './diagram-viewer.ts';

// Below this the texts cannot be read: then the part around the token is shown instead of the whole.
const smallestReadableZoom = 0.45;
const zoomAtToken = 0.7;

/** A BPMN diagram that is drawn once; afterwards only its marks change. The bpmn.io mark stays visible, as its licence asks. */
export function Diagram({ xml, marks }: { xml: string; marks: DiagramMarks }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const shown = useRef<DiagramMarks | null>(null);

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
      shown.current = null;
      setViewer(null);
      made.destroy();
    };
  }, [xml]);

  useEffect(() => {
    if (!viewer) return;
    const isFirst = shown.current === null;
    showMarks(viewer, marks, shown.current);
    shown.current = marks;
    if (isFirst) fit(viewer, marks.current[0]);
  }, [viewer, marks]);

  if (isBroken) return <Alert color="yellow">{t('The diagram of this definition cannot be drawn.')}</Alert>;
  return (
    <div className="diagram-frame">
      <div ref={frame} className="diagram-canvas" />
      {viewer && <ZoomButtons viewer={viewer} />}
    </div>
  );
}

function ZoomButtons({ viewer }: { viewer: DiagramViewer }) {
  const { t } = useTranslation();
  const zoomBy = (factor: number) => viewer.get('canvas').zoom(viewer.get('canvas').zoom() * factor);
  return (
    <Button.Group className="diagram-zoom">
      <Button size="compact-sm" variant="default" aria-label={t('Zoom out')} onClick={() => zoomBy(0.8)}>
        −
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => showWhole(viewer)}>
        {t('Whole')}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={t('Zoom in')} onClick={() => zoomBy(1.25)}>
        +
      </Button>
    </Button.Group>
  );
}

/** With a margin; answers with the zoom level. */
function showWhole(viewer: DiagramViewer): number {
  const canvas = viewer.get('canvas');
  return canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto');
}

function fit(viewer: DiagramViewer, currentElementId: string | undefined): void {
  const canvas = viewer.get('canvas');
  const level = showWhole(viewer);
  if (!currentElementId || level >= smallestReadableZoom) return;
  const { x, y, width, height } = viewer.get('elementRegistry').get(currentElementId) ?? {};
  if (x === undefined || y === undefined) return;
  canvas.zoom(zoomAtToken, { x: x + (width ?? 0) / 2, y: y + (height ?? 0) / 2 });
  canvas.scrollToElement(currentElementId);
}
