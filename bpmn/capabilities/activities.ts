import type { Chapter } from './construct.ts';
import {
  eventSubProcess,
  exit,
  forEach,
  declaredMessage,
  people,
  repeat,
  signal,
  declaredSignal,
  subProcess,
  timer,
  twice,
  userTask,
  worker,
} from './fragments.ts';

const list = { signers: ['rita', 'ravi'] };

export const activities: Chapter = {
  title: 'Tasks',
  constructs: [
    { name: 'User task with candidates', row: [userTask('decide')], people: ['clerks'], passes: ['decide', 'done'] },
    {
      name: 'User task with an assignee by a variable',
      row: [userTask('decide', 'flowable:assignee="${owner}"')],
      variables: { owner: 'rita' },
      people: ['rita'],
      passes: ['decide', 'done'],
    },
    { name: 'User task of nobody', row: [userTask('decide', '')], people: ['clerks'], passes: ['decide', 'done'] },
    {
      name: 'User task with candidates of another vendor',
      row: [userTask('decide', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:candidateGroups="clerks"')],
      people: ['clerks'],
      passes: ['decide', 'done'],
    },
    {
      name: 'User task with a variable in its name',
      row: [userTask('decide').replace('name="Decide"', 'name="About ${subject}"')],
      variables: { subject: 'costs ${ and more' },
      passes: ['decide', 'done'],
    },
    {
      name: 'User task with a variable in its documentation',
      row: [userTask('decide', people, '<documentation>About ${subject}</documentation>')],
      variables: { subject: 'costs ${ and more' },
      passes: ['decide', 'done'],
    },
    { name: 'User task with a name of 300 characters', row: [userTask('decide').replace('Decide', 'x'.repeat(300))], passes: ['decide'] },
    { name: 'User task with a due date', row: [userTask('decide', `${people} flowable:dueDate="P2D"`)], passes: ['decide', 'done'] },
    {
      name: 'User task with a due date that does not parse',
      row: [userTask('decide', `${people} flowable:dueDate="2027-13-45"`)],
      passes: ['decide'],
    },
    {
      name: 'User task with a priority by a variable',
      row: [userTask('decide', `${people} flowable:priority="\${urgency}"`)],
      variables: { urgency: 70 },
      passes: ['decide', 'done'],
    },
    {
      name: 'User task with a priority in words',
      row: [userTask('decide', `${people} flowable:priority="high"`)],
      passes: ['decide'],
    },
    {
      name: 'User task with a skip expression',
      row: [userTask('decide', `${people} flowable:skipExpression="\${trusted}"`)],
      variables: { trusted: true },
      leaves: ['decide'],
      passes: ['done'],
    },
    { name: 'External worker task', row: [worker('do-work')], passes: ['do-work', 'done'] },
    {
      name: 'External worker task with mapped output',
      row: [
        worker('do-work').replace(
          '</extensionElements>',
          '<flowable:externalWorkerOutParameter source="a" target="b"/></extensionElements>',
        ),
      ],
      passes: ['do-work', 'done'],
    },
    { name: 'Plain task', row: ['<task id="think" name="Think"/>'], passes: ['think', 'done'] },
    { name: 'Manual task', row: ['<manualTask id="walk" name="Walk"/>'], passes: ['walk', 'done'] },
    {
      name: 'Receive task',
      row: ['<receiveTask id="wait" name="Wait" messageRef="news"/>'],
      beside: exit('too-late', 'wait', timer('P9D')),
      declared: declaredMessage,
      arrives: { message: 'news' },
      passes: ['wait', 'done'],
    },
    { name: 'Send task', row: ['<sendTask id="tell" name="Tell" messageRef="news"/>'], declared: declaredMessage, passes: ['tell'] },
    {
      name: 'Script task',
      row: ['<scriptTask id="sum" name="Sum" scriptFormat="javascript"><script>1 + 1</script></scriptTask>'],
      passes: ['sum'],
    },
    { name: 'Business rule task', row: ['<businessRuleTask id="rate" name="Rate"/>'], passes: ['rate'] },
    { name: 'Decision table task', row: ['<serviceTask id="rate" name="Rate" flowable:type="dmn"/>'], passes: ['rate'] },
    { name: 'HTTP task', row: ['<serviceTask id="call" name="Call" flowable:type="http"/>'], passes: ['call'] },
    { name: 'Mail task', row: ['<serviceTask id="write" name="Write" flowable:type="mail"/>'], passes: ['write'] },
    { name: 'Java class', row: ['<serviceTask id="pay" name="Pay" flowable:class="com.example.Pay"/>'], passes: ['pay'] },
    {
      name: 'Execution listener',
      row: [
        worker('do-work').replace(
          '<extensionElements>',
          '<extensionElements><flowable:executionListener event="start" class="com.example.Tell"/>',
        ),
      ],
      passes: ['do-work'],
    },
  ],
};

export const repetitions: Chapter = {
  title: 'Repetitions',
  constructs: [
    { name: 'Multi instance in parallel by number', row: [userTask('sign', people, twice())], passes: ['sign', 'done'] },
    { name: 'Multi instance in sequence by number', row: [worker('do-work', twice(true))], passes: ['do-work', 'done'] },
    {
      name: 'Multi instance worker for each of a list',
      row: [worker('do-work', forEach('signers', 'signer'))],
      variables: list,
      passes: ['do-work', 'done'],
    },
    {
      name: 'Multi instance user task with the element as assignee',
      row: [userTask('sign', 'flowable:assignee="${signer}"', forEach('signers', 'signer'))],
      variables: list,
      people: ['rita', 'ravi'],
      passes: ['sign', 'done'],
    },
    {
      name: 'Multi instance user task with the element as text',
      row: [userTask('sign', 'flowable:assignee="${signer.asText()}"', forEach('signers', 'signer'))],
      variables: list,
      people: ['rita', 'ravi'],
      passes: ['sign', 'done'],
    },
    {
      name: 'Multi instance user task with the element in its name',
      row: [userTask('sign', people, forEach('signers', 'signer')).replace('name="Sign"', 'name="Sign as ${signer}"')],
      variables: list,
      passes: ['sign', 'done'],
    },
    {
      name: 'Multi instance user task with the element among its groups',
      row: [userTask('sign', 'flowable:candidateGroups="clerks,${signer}"', forEach('signers', 'signer'))],
      variables: list,
      people: ['clerks', 'rita', 'ravi'],
      passes: ['sign', 'done'],
    },
    {
      name: 'Multi instance until a condition',
      row: [
        userTask(
          'sign',
          people,
          repeat(
            '',
            '<loopCardinality xsi:type="tFormalExpression">3</loopCardinality><completionCondition xsi:type="tFormalExpression">${nrOfCompletedInstances >= 2}</completionCondition>',
          ),
        ),
      ],
      passes: ['sign', 'done'],
    },
    {
      name: 'Multi instance sub process',
      row: [subProcess('each', [worker('do-work')]).replace('>', `>${forEach('signers', 'signer')}`)],
      variables: list,
      passes: ['do-work', 'each-ended', 'done'],
    },
    {
      name: 'Multi instance with a timer beside an event sub process',
      row: [userTask('sign', people, twice()), userTask('look')],
      beside: `${exit('reminder', 'sign', timer('PT1H'), false)}${eventSubProcess('on-alarm', signal, [worker('do-work')], false)}`,
      declared: declaredSignal,
      leaves: ['sign', 'look'],
      arrives: { signal: 'alarm' },
      passes: ['reminder-end', 'do-work'],
    },
    {
      name: 'Standard loop',
      row: [
        worker(
          'do-work',
          '<standardLoopCharacteristics><loopCondition xsi:type="tFormalExpression">${true}</loopCondition></standardLoopCharacteristics>',
        ),
      ],
      passes: ['do-work', 'do-work'],
    },
  ],
};
