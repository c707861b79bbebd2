import { testRule, trip } from './rule-tester.ts';

const call = (attributes: string) => trip(`<callActivity id="pay" calledElement="payment" ${attributes}/>`);

testRule('call-finds-shared-process', {
  valid: {
    'a call that says so': call('flowable:fallbackToDefaultTenant="true"'),
    'a sub-process, which is part of its process': trip('<subProcess id="inner"/>'),
  },
  invalid: {
    'a call that says nothing': { xml: call(''), elements: ['pay'], says: 'among those of that tenant only' },
    'a call within the deployment': { xml: call('flowable:sameDeployment="true"'), elements: ['pay'], says: 'the call fails' },
    'a call that says the opposite': { xml: call('flowable:fallbackToDefaultTenant="false"'), elements: ['pay'], says: 'the call fails' },
  },
});
