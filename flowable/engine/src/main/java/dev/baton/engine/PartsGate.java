package dev.baton.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.repository.EngineDeployment;
import org.flowable.common.engine.api.repository.EngineResource;
import org.flowable.common.engine.impl.EngineDeployer;
import org.flowable.engine.impl.bpmn.deployer.ResourceNameUtil;

/**
 * Refuses a deployment whose model holds anything but the elements and attributes of {@link ModelParts}, before the engine reads it. It sees
 * the same stream of elements as the engine's own reader; {@link ModelGate} looks again at what that reader made of it.
 */
final class PartsGate implements EngineDeployer {

    private static final int MOST_SHOWN = 20;

    private final ModelParts parts = ModelParts.read();

    @Override
    public void deploy(EngineDeployment deployment, Map<String, Object> settings) {
        for (EngineResource resource : deployment.getResources().values()) {
            if (Arrays.stream(ResourceNameUtil.BPMN_RESOURCE_SUFFIXES).anyMatch(resource.getName()::endsWith)) {
                check(resource);
            }
        }
    }

    @Override
    public void undeploy(EngineDeployment deployment, boolean cascade) {
        // Nothing is kept of a deployment.
    }

    private void check(EngineResource resource) {
        List<String> problems = problems(resource.getBytes());
        if (!problems.isEmpty()) {
            throw new FlowableException("Errors while parsing:\n" + String.join("\n", problems.subList(0, Math.min(problems.size(), MOST_SHOWN))));
        }
    }

    List<String> problems(byte[] model) {
        List<String> problems = new ArrayList<>();
        try {
            XMLStreamReader xml = reader().createXMLStreamReader(
                    new InputStreamReader(new ByteArrayInputStream(model), StandardCharsets.UTF_8));
            ModelPlace place = ModelPlace.OUTSIDE;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    place = parts.enter(xml, place);
                    String id = place.id();
                    parts.problems(xml, place).forEach(what -> problems.add(sentence(id, what)));
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    place = place.outer();
                }
            }
        } catch (XMLStreamException unreadable) {
            // The engine's own reader says what is wrong, and in which line.
            return problems;
        }
        return problems;
    }

    /** As the engine's own reader is made: no entities, no document type. */
    private static XMLInputFactory reader() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    private static String sentence(String id, String what) {
        return "[Problem: '" + ModelGate.PROBLEM + "'] : '" + id + "' " + what
                + ", which this engine does not run: use an external-worker task (flowable:type=\"external-worker\") instead.";
    }
}
