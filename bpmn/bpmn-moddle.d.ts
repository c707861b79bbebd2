// The package publishes no types for its entry. `get` answers undefined for what is not there.
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly id?: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, properties: Readonly<Record<string, unknown>>): ModdleElement;
    /** Rejects when the text is no BPMN XML. A reference to nothing is only a warning. */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { readonly message: string }[] }>;
  }
}
