/** Small model in normal form; tests replace parts of the text. */
export const example = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
             xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
             xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
             xmlns:flowable="http://flowable.org/bpmn"
             id="trip-definitions" targetNamespace="https://baton.example/trip">
  <error id="sold-out" name="Sold out" errorCode="SOLD_OUT"/>
  <process id="trip" name="Book a trip" isExecutable="true">
    <documentation>From wish to ticket.</documentation>
    <startEvent id="wanted" name="Trip wanted">
      <outgoing>to-book</outgoing>
    </startEvent>
    <serviceTask id="book" name="Book trip" flowable:type="external-worker" flowable:topic="trip.book" flowable:exclusive="false">
      <documentation>Books at the airline.</documentation>
      <extensionElements>
        <flowable:failedJobRetryTimeCycle>R10/PT2S</flowable:failedJobRetryTimeCycle>
      </extensionElements>
      <incoming>to-book</incoming>
      <outgoing>booked</outgoing>
    </serviceTask>
    <boundaryEvent id="sold-out-caught" name="Sold out" attachedToRef="book">
      <outgoing>no-seat</outgoing>
      <errorEventDefinition errorRef="sold-out"/>
    </boundaryEvent>
    <exclusiveGateway id="class" name="Class?" default="second">
      <incoming>booked</incoming>
      <outgoing>first</outgoing>
      <outgoing>second</outgoing>
    </exclusiveGateway>
    <endEvent id="done" name="Done">
      <incoming>first</incoming>
      <incoming>second</incoming>
      <incoming>no-seat</incoming>
    </endEvent>
    <sequenceFlow id="to-book" sourceRef="wanted" targetRef="book"/>
    <sequenceFlow id="booked" sourceRef="book" targetRef="class"/>
    <sequenceFlow id="first" name="first" sourceRef="class" targetRef="done">
      <conditionExpression xsi:type="tFormalExpression"><![CDATA[\${class == 'first'}]]></conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="second" sourceRef="class" targetRef="done"/>
    <sequenceFlow id="no-seat" sourceRef="sold-out-caught" targetRef="done"/>
  </process>
  <bpmndi:BPMNDiagram id="trip-diagram">
    <bpmndi:BPMNPlane id="trip-plane" bpmnElement="trip">
      <bpmndi:BPMNShape id="wanted-shape" bpmnElement="wanted">
        <dc:Bounds x="100" y="100" width="36" height="36"/>
        <bpmndi:BPMNLabel>
          <dc:Bounds x="90" y="140" width="60" height="14"/>
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="book-shape" bpmnElement="book">
        <dc:Bounds x="200" y="78" width="110" height="80"/>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="to-book-edge" bpmnElement="to-book">
        <di:waypoint x="136" y="118"/>
        <di:waypoint x="200" y="118"/>
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
`;

/**
 * Same model as another tool writes it: other prefixes, defaults written out, no arrows at the nodes, other ids in the diagram, fractions
 * of pixels.
 */
export const inAnotherHand = example
  .replaceAll(/ {6}<(incoming|outgoing)>[^<]*<\/\1>\n/g, '')
  .replaceAll(/(<\/?)(?=[a-z]\w+[ />])/g, '$1b:')
  .replace('xmlns=', 'xmlns:b=')
  .replaceAll('<b:definitions', '<b:definitions exporter="Some tool" xmlns:modeler="http://flowable.org/modeler"')
  .replace(' attachedToRef', ' cancelActivity="true" attachedToRef')
  .replaceAll(/id="(\w[\w-]*)-(shape|edge)"/g, 'id="BPMN_$1"')
  .replaceAll(/x="(\d+)"/g, 'x="$1.0"')
  .replaceAll(/>\n\s+</g, '><')
  .replaceAll('/>', ' />');
