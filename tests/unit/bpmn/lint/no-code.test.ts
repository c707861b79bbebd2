import { definitions, flow, testRule, trip, worker } from './rule-tester.ts';

const refused = (content: string, says: string, id = 'a') => ({ xml: trip(content), elements: [id], says });
const extension = (content: string): string => `<extensionElements>${content}</extensionElements>`;

testRule('no-code', {
  valid: {
    'external worker, user task, receive task, call and plain task': trip(
      `${worker('book-hotel')}<userTask id="u"/><receiveTask id="r"/><callActivity id="c" calledElement="x"/><task id="t"/>`,
    ),
    'what another vendor keeps in the model': trip(
      `<userTask id="u">${extension('<x:property xmlns:x="http://vendor.example" name="colour"/>')}</userTask>`,
    ),
  },
  invalid: {
    script: refused('<scriptTask id="a" scriptFormat="groovy"><script>1 + 1</script></scriptTask>', 'script task'),
    'business rule': refused('<businessRuleTask id="a"/>', 'business rule task'),
    mail: refused('<sendTask id="a" flowable:type="mail"/>', 'of the type "mail"'),
    'Java class': refused('<serviceTask id="a" flowable:class="com.example.Pay"/>', 'flowable:class'),
    delegate: refused('<serviceTask id="a" flowable:delegateExpression="${pay}"/>', 'flowable:delegateExpression'),
    expression: refused('<serviceTask id="a" flowable:expression="${pay.now()}"/>', 'flowable:expression'),
    http: refused('<serviceTask id="a" flowable:type="http"/>', 'of the type "http"'),
    shell: refused('<serviceTask id="a" flowable:type="shell"/>', 'with the rights of the server'),
    case: refused('<serviceTask id="a" flowable:type="case"/>', 'of the type "case"'),
    'a service task of nobody': refused('<serviceTask id="a"/>', 'no external worker serves'),
    'execution listener': refused(
      worker('a', 'flowable:exclusive="false"', extension('<flowable:executionListener event="start" class="com.example.Pay"/>')),
      'listener',
    ),
    'task listener': refused(
      `<userTask id="a">${extension('<flowable:taskListener event="create" expression="${x}"/>')}</userTask>`,
      'listener',
    ),
    'listener of the process': refused(extension('<flowable:eventListener class="com.example.Pay"/>'), 'listener', 'trip'),
    'collection handler': refused(
      `<userTask id="a"><multiInstanceLoopCharacteristics>${extension('<flowable:collection class="com.example.Pay"/>')}</multiInstanceLoopCharacteristics></userTask>`,
      'collection handler',
    ),
    'condition in a script language': {
      xml: trip(
        flow('a', 'b', '').replace('<conditionExpression', '<conditionExpression language="groovy"') + '<task id="a"/><task id="b"/>',
      ),
      elements: ['a-b'],
      says: 'script language',
    },
    import: {
      xml: definitions(
        '<import importType="http://www.w3.org/2001/XMLSchema" location="x.xsd" namespace="x"/><process id="trip" isExecutable="true"/>',
      ),
      elements: ['file'],
      says: 'imports another document',
    },
  },
});
