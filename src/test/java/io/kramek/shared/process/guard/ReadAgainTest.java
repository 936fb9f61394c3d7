package io.kramek.shared.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.testing.HttpTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The guard stands before the engine's parser, when something is deployed and whenever a node reads
 * it from the database again.
 */
@HttpTest
class ReadAgainTest {

  private static final String FRIENDLY =
      Attack.model(
              """
              <startEvent id="s" /><sequenceFlow id="f" sourceRef="s" targetRef="x" /><userTask id="x" />
              """)
          .replace("\"hostile\"", "\"readAgain\"");

  private static final String HOSTILE =
      FRIENDLY.replace(
          "<userTask id=\"x\"",
          "<userTask id=\"x\" camunda:formHandlerClass=\"" + Witness.class.getName() + "\"");

  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private String deployment;

  /** A class that the engine makes an object of while it parses, before any parse listener. */
  public static class Witness extends DefaultTaskFormHandler {

    static boolean made;

    public Witness() {
      made = true;
    }
  }

  @BeforeEach
  void begin() {
    Witness.made = false;
    deployment =
        repository.createDeployment().addString("read-again.bpmn", FRIENDLY).deploy().getId();
  }

  @AfterEach
  void end() {
    content(FRIENDLY);
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void nothingIsMadeOfAClassThatADeployedModelNames() {
    assertThatThrownBy(() -> repository.createDeployment().addString("evil.bpmn", HOSTILE).deploy())
        .isInstanceOf(ModelRefused.class);

    assertThat(Witness.made).isFalse();
  }

  @Test
  void whatWasChangedInTheDatabaseIsRefusedWhenItIsReadAgain() {
    content(HOSTILE);

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("readAgain"))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("formHandlerClass");

    assertThat(Witness.made).isFalse();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("readAgain").count())
        .isZero();
  }

  @Test
  void whatIsAsItWasIsReadAgainWithoutAWord() {
    content(FRIENDLY);

    Map<String, Object> about =
        Map.of("subjectType", "nothing", "subjectId", UUID.randomUUID().toString());

    assertThat(runtime.startProcessInstanceByKey("readAgain", about).isEnded()).isFalse();
  }

  /** Another content for the model, and no node that remembers the former. */
  private void content(String model) {
    jdbc.sql(
            "update engine.act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = 'read-again.bpmn'")
        .params(model.getBytes(StandardCharsets.UTF_8), deployment)
        .update();
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    configuration.getDeploymentCache().discardProcessDefinitionCache();
  }
}
