import { Parser } from 'saxen';

/** Facts about an XML text that are needed before the text is read as a model. */
export interface Scan {
  /** Elements within elements, the outermost counted. */
  readonly depth: number;
  readonly hasDocumentType: boolean;
  /** Local names of the elements in Flowable's namespace, under any prefix. */
  readonly flowableNames: ReadonlySet<string>;
}

/** Scans the text as far as the XML is well-formed; the reader of the model finds the fault again. */
export function scanXml(xml: string): Scan {
  let depth = 0;
  let deepest = 0;
  let hasDocumentType = false;
  const flowableNames = new Set<string>();
  new Parser()
    .ns({ 'http://flowable.org/bpmn': 'flowable' })
    .on('openTag', (name) => {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (name.startsWith('flowable:')) flowableNames.add(name.slice('flowable:'.length));
    })
    .on('closeTag', () => {
      depth -= 1;
    })
    .on('attention', () => {
      hasDocumentType = true;
    })
    .on('error', () => undefined)
    .parse(xml);
  return { depth: deepest, hasDocumentType, flowableNames };
}
