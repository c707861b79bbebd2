/** Returns a model: start, one external-worker task for each topic, end. */
export function modelOf(key: string, topics: readonly string[]): string {
  const ids = ['start', ...topics.map((_, index) => `task-${index + 1}`), 'end'];
  const tasks = topics.map(
    (topic, index) =>
      `<serviceTask id="task-${index + 1}" name="Task ${index + 1}" flowable:type="external-worker" flowable:topic="${topic}" flowable:exclusive="false"/>`,
  );
  const flows = ids.slice(1).map((to, index) => `<sequenceFlow id="to-${to}" sourceRef="${ids[index] ?? ''}" targetRef="${to}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${key}" name="${key}" isExecutable="true">
    <startEvent id="start"/>${tasks.join('')}<endEvent id="end"/>${flows.join('')}
  </process>
</definitions>`;
}
