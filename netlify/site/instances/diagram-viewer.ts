import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** Services of bpmn-js that the diagram uses, typed only as far as needed. */
interface DiagramServices {
  canvas: {
    addMarker: (elementId: string, marker: string) => void;
    removeMarker: (elementId: string, marker: string) => void;
    zoom: {
      (): number;
      (level: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number;
    };
    scrollToElement: (elementId: string) => void;
  };
  elementRegistry: {
    get: (elementId: string) => DiagramElement | undefined;
    getGraphics: (elementId: string) => SVGElement;
  };
  graphicsFactory: { update: (kind: 'connection', element: DiagramElement, graphics: SVGElement) => void };
  overlays: {
    add: (elementId: string, type: string, overlay: { position: OverlayPosition; html: HTMLElement; scale: false }) => string;
    remove: (filter: { type: string }) => void;
  };
}

/** Distance of an overlay from a corner of its element: from its lower edge, or from its upper one. */
export type OverlayPosition = { readonly left: number } & ({ readonly bottom: number } | { readonly top: number });

interface DiagramElement {
  readonly waypoints?: readonly unknown[];
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly di: { get: (name: string) => unknown; set: (name: string, value: string) => void };
}

export type DiagramViewer = NavigatedViewer<DiagramServices>;

/** Fits the diagram into its frame, with a margin. */
export function showWhole(viewer: DiagramViewer): void {
  const canvas = viewer.get('canvas');
  canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto');
}

/** Opens a viewer in `container`. The wheel scrolls the page, not the diagram. */
export function openViewer(container: HTMLElement): DiagramViewer {
  return new NavigatedViewer<DiagramServices>({ container, zoomScroll: { enabled: false } });
}
