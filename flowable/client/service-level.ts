import { Parser } from 'saxen';

const prefixes = { 'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn', 'http://flowable.org/bpmn': 'flowable' };

/** Returns `flowable:serviceLevel` of the process in a BPMN file, as written; null without one. */
export function readServiceLevel(xml: string): string | null {
  let found: string | null = null;
  new Parser()
    .ns(prefixes)
    .on('openTag', (tag, attributes, decode) => {
      if (tag !== 'bpmn:process') return;
      const written = attributes()['flowable:serviceLevel'];
      if (written !== undefined) found ??= decode(written);
    })
    .parse(xml);
  return found;
}
