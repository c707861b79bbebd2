/** Models of a few elements in a few lines, for tests of the engine itself. */
import type { FlowableClient } from '#flowable/client/index.ts';

export interface SmallModel {
  readonly key: string;
  /** BPMN elements from start to end, each with an id. */
  readonly elements: readonly string[];
  /** Elements and flows off that way. */
  readonly beside?: string;
  /** Elements outside the process, such as signals. */
  readonly global?: string;
}

const namespaces = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests"';

/** Deploys the models for all tenants, one after the other. */
export async function deploySmallModels(client: FlowableClient, models: readonly SmallModel[]): Promise<void> {
  for (const model of models) await client.deployments.create({ fileName: `${model.key}.bpmn`, xml: xmlOf(model) });
}

/** Returns an external-worker task. `more` holds further attributes. */
export const worker = (topic: string, { id = 'work', more = '' } = {}): string =>
  `<serviceTask id="${id}" flowable:type="external-worker" flowable:topic="${topic}" flowable:exclusive="false" ${more}/>`;

export const flow = (from: string, to: string, condition = ''): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${
    condition && `<conditionExpression><![CDATA[${condition}]]></conditionExpression>`
  }</sequenceFlow>`;

function xmlOf({ key, elements, beside = '', global = '' }: SmallModel): string {
  const steps = ['<startEvent id="start"/>', ...elements, '<endEvent id="end"/>'];
  const ids = steps.map((step) => /id="([^"]+)"/.exec(step)?.[1] ?? '');
  const flows = ids.slice(1).map((id, index) => flow(ids[index] ?? '', id));
  const process = `<process id="${key}" isExecutable="true">${steps.join('')}${flows.join('')}${beside}</process>`;
  return `<?xml version="1.0" encoding="UTF-8"?><definitions ${namespaces}>${global}${process}</definitions>`;
}
