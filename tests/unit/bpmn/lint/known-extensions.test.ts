import { testRule, trip, worker } from './rule-tester.ts';

const camunda = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
const extension = (content: string): string => `<extensionElements>${content}</extensionElements>`;
const refused = (content: string, says: string) => ({ xml: trip(content), elements: ['a'], says });

testRule('known-extensions', {
  valid: {
    'what Flowable calls its own, whatever its prefix': trip(
      '<userTask id="a" xmlns:f="http://flowable.org/bpmn" f:candidateGroups="reviewers" f:priority="50"/>',
    ),
    'colours and notes of a drawing tool': trip(
      '<userTask id="a" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:stroke="#000"/>' +
        `<userTask id="b">${extension('<x:note xmlns:x="http://vendor.example">!</x:note>')}</userTask>`,
    ),
    'extensions that are known': trip(
      worker('book-hotel', '', extension('<flowable:failedJobRetryTimeCycle>R10/PT2S</flowable:failedJobRetryTimeCycle>')),
    ),
  },
  invalid: {
    "Camunda's candidates": refused(`<userTask id="a" ${camunda} camunda:candidateGroups="x"/>`, 'camunda:candidateGroups of Camunda'),
    "Camunda's, under another prefix": refused(
      '<userTask id="a" xmlns:c="http://camunda.org/schema/1.0/bpmn" c:assignee="rita"/>',
      'c:assignee of Camunda',
    ),
    "Activiti's candidates": refused('<userTask id="a" xmlns:act="http://activiti.org/bpmn" act:candidateUsers="rita"/>', 'of Activiti'),
    "Zeebe's assignment": refused(
      `<userTask id="a">${extension('<zeebe:assignmentDefinition xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" assignee="rita"/>')}</userTask>`,
      '<zeebe:assignmentDefinition> of Zeebe',
    ),
    "Camunda's mapping": refused(
      `<callActivity id="a">${extension(`<camunda:in ${camunda} source="x" target="y"/>`)}</callActivity>`,
      '<camunda:in> of Camunda',
    ),
    'skipping a user task': refused('<userTask id="a" flowable:skipExpression="${skip}"/>', 'Draw a gateway before the element'),
    'skipping a worker': refused(worker('a', 'flowable:skipExpression="${skip}"'), 'skips nothing'),
    'the key of a form': refused('<userTask id="a" flowable:formKey="check"/>', 'forms are code'),
    'the key of a start form': refused('<startEvent id="a" flowable:formKey="check"/>', 'forms are code'),
    'a form in the model': refused(
      `<userTask id="a">${extension('<flowable:formProperty id="ok"/>')}</userTask>`,
      '<flowable:formProperty>',
    ),
  },
});
