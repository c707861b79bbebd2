import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';

import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { DiagramLegend } from './diagram-legend.tsx';
import { type DiagramMarks, showMarks } from './diagram-marks.ts';
import { type DiagramViewer, showWhole } from './diagram-viewer.ts';
import { useDiagramViewer } from './use-diagram-viewer.ts';

const zoomAtToken = 1;

/** BPMN diagram, drawn once; afterwards only its marks change. The bpmn.io mark stays visible, as the licence asks. */
export function Diagram({ xml, marks }: { xml: string; marks: DiagramMarks }) {
  const { t } = useTranslation();
  const { frame, viewer, isBroken } = useDiagramViewer(xml);
  const shown = useRef<DiagramMarks | null>(null);

  useEffect(() => {
    if (!viewer) {
      shown.current = null;
      return;
    }
    const isFirst = shown.current === null;
    showMarks(viewer, marks, shown.current);
    shown.current = marks;
    if (isFirst) showWhole(viewer);
  }, [viewer, marks]);

  if (isBroken) return <Alert color="yellow">{t('The diagram of this definition cannot be drawn.')}</Alert>;
  return (
    <>
      <div className="diagram-frame">
        <div ref={frame} className="diagram-canvas" />
        {viewer && <ZoomButtons viewer={viewer} current={marks.current[0]} />}
      </div>
      <DiagramLegend />
    </>
  );
}

function ZoomButtons({ viewer, current }: { viewer: DiagramViewer; current: string | undefined }) {
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
      {current && (
        <Button size="compact-sm" variant="default" onClick={() => showElement(viewer, current)}>
          {t('Current element')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" aria-label={t('Zoom in')} onClick={() => zoomBy(1.25)}>
        +
      </Button>
    </Button.Group>
  );
}

function showElement(viewer: DiagramViewer, elementId: string): void {
  const { x, y, width = 0, height = 0 } = viewer.get('elementRegistry').get(elementId) ?? {};
  if (x === undefined || y === undefined) return;
  const canvas = viewer.get('canvas');
  canvas.zoom(zoomAtToken, { x: x + width / 2, y: y + height / 2 });
  canvas.scrollToElement(elementId);
}
