import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '#netlify/site/instances/diagram.css';
import './heat.css';

import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { type DiagramViewer, showWhole } from '#netlify/site/instances/diagram-viewer.ts';
import { useDiagramViewer } from '#netlify/site/instances/use-diagram-viewer.ts';

/** Value of one element: its share of the greatest, and its words. */
export interface Heat {
  readonly elementId: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly words: string;
}

const levels = 4;

/** BPMN diagram whose elements are coloured by a value, which stands beside each. */
export function HeatDiagram({ xml, heat }: { xml: string; heat: readonly Heat[] }) {
  const { t } = useTranslation();
  const { frame, viewer, isBroken } = useDiagramViewer(xml);

  useEffect(() => {
    if (viewer) showWhole(viewer);
  }, [viewer]);

  useEffect(() => (viewer ? showHeat(viewer, heat) : undefined), [viewer, heat]);

  if (isBroken) return <Alert color="yellow">{t('The diagram of this definition cannot be drawn.')}</Alert>;
  return (
    <div className="diagram-frame">
      <div ref={frame} className="diagram-canvas" />
    </div>
  );
}

/** Shows the values. @returns what takes them away again. */
function showHeat(viewer: DiagramViewer, heat: readonly Heat[]): () => void {
  const canvas = viewer.get('canvas');
  const drawn = heat.filter(({ elementId }) => viewer.get('elementRegistry').get(elementId));
  for (const { elementId, share, words } of drawn) {
    canvas.addMarker(elementId, markerOf(share));
    const note = document.createElement('div');
    note.className = 'heat-note';
    note.textContent = words;
    viewer.get('overlays').add(elementId, 'heat', { position: { bottom: 4, left: -4 }, html: note, scale: false });
  }
  return () => {
    viewer.get('overlays').remove({ type: 'heat' });
    for (const { elementId, share } of drawn) canvas.removeMarker(elementId, markerOf(share));
  };
}

const markerOf = (share: number): string => `heat-${Math.max(1, Math.ceil(share * levels))}`;
