import { oneLine } from './one-line.ts';
import { shortened } from './shortened.ts';

const longest = 120;
const schemes = /\b(mailto|tel|sms):(?=\S)/gi;
/** A dot between letters or digits that begins the end of a host. */
const dotOfHost = /(?<=[\p{L}\p{N}-])[.\uff0e](?=\p{L}{2}|xn--)/gu;

/**
 * Returns a text of people so that no mail program makes a link of a part of it: addresses are written as `https[:]//host[.]example`, and
 * whoever reads them sees what was meant.
 */
export const withoutLinks = (text: string): string =>
  text
    .replaceAll(/:(?=\/\/)/g, '[:]')
    .replaceAll(schemes, '$1[:]')
    .replaceAll(dotOfHost, '[.]');

/** Returns a name or title that people wrote as a mail of ours may hold it: one line, cut, and without links. */
export const foreignText = (text: string): string => withoutLinks(shortened(oneLine(text), longest));
