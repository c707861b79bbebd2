const namespaces = {
  flowable: 'xmlns:flowable="http://flowable.org/bpmn"',
  operaton: 'xmlns:operaton="http://operaton.org/schema/1.0/bpmn"',
} as const;

const attributes = {
  flowable: (topic: string): string => `flowable:type="external-worker" flowable:topic="${topic}" flowable:exclusive="false"`,
  operaton: (topic: string): string => `operaton:type="external" operaton:topic="${topic}"`,
} as const;

/** The process of every peer: two tasks of workers, one after the other. */
export const twoTasks = { key: 'two-tasks', topics: ['first-task', 'second-task'] } as const;

/** Returns the model in the words of an engine. */
export function twoTasksModel(engine: keyof typeof namespaces): string {
  const [first, second] = twoTasks.topics.map((topic) => `<serviceTask id="${topic}" ${attributes[engine](topic)} />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${namespaces[engine]} targetNamespace="urn:baton:bench">
  <process id="${twoTasks.key}" isExecutable="true">
    <startEvent id="start" />
    <sequenceFlow id="to-first" sourceRef="start" targetRef="first-task" />
    ${first}
    <sequenceFlow id="to-second" sourceRef="first-task" targetRef="second-task" />
    ${second}
    <sequenceFlow id="to-end" sourceRef="second-task" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>
`;
}
