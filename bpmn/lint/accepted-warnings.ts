import { children, flowElements, type ModelElement, processes, text } from './element.ts';
import type { Finding } from './finding.ts';

/** Acceptance of one warning by the model itself: `flowable:acceptedWarnings="<rule>: <reason>; …"` on the element. */
interface Acceptance {
  readonly element: string;
  readonly rule: string;
  readonly reason: string;
}

/** Takes away the warnings that the model accepts with a reason; an acceptance without a reason or a warning is an error. */
export function withoutAccepted(findings: readonly Finding[], definitions: ModelElement): Finding[] {
  const acceptances = acceptancesIn(definitions);
  const open = findings.filter((finding) => !acceptances.some((acceptance) => acceptance.reason !== '' && isFor(acceptance, finding)));
  const faults = acceptances.flatMap((acceptance) => {
    const message = faultOf(acceptance, findings);
    return message === null ? [] : [{ severity: 'error', rule: 'accepted-warnings', element: acceptance.element, message } as const];
  });
  return [...open, ...faults];
}

function acceptancesIn(definitions: ModelElement): Acceptance[] {
  const elements = [...children(definitions, 'rootElements'), ...processes(definitions).flatMap(flowElements)];
  return elements.flatMap((element) =>
    text(element, 'flowable:acceptedWarnings')
      .split(';')
      .filter((entry) => entry.trim() !== '')
      .map((entry) => {
        const [rule = '', ...reason] = entry.split(':');
        return { element: text(element, 'id'), rule: rule.trim(), reason: reason.join(':').trim() };
      }),
  );
}

const isFor = (acceptance: Acceptance, { severity, element, rule }: Finding): boolean =>
  severity === 'warning' && element === acceptance.element && rule === acceptance.rule;

function faultOf(acceptance: Acceptance, findings: readonly Finding[]): string | null {
  const named = `flowable:acceptedWarnings names "${acceptance.rule}"`;
  if (!findings.some((finding) => isFor(acceptance, finding)))
    return `${named}, which does not warn here: it would hide a later warning that nobody has thought of. Remove it; errors cannot be accepted.`;
  return acceptance.reason === ''
    ? `${named} without a reason: nobody can tell later whether it still holds. Write "${acceptance.rule}: <reason>".`
    : null;
}
