/** Types for the part of bpmn-js that the site uses; the package's own types do not resolve as an ES module. */
declare module 'bpmn-js/lib/NavigatedViewer' {
  export default class NavigatedViewer<Services> {
    constructor(options: { container: HTMLElement; zoomScroll?: { enabled: boolean } });
    /** Rejects when the XML cannot be read or has no diagram. */
    importXML(xml: string): Promise<{ warnings: readonly string[] }>;
    get<Name extends keyof Services>(name: Name): Services[Name];
    destroy(): void;
  }
}
