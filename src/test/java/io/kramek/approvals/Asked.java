package io.kramek.approvals;

import io.kramek.shared.SubjectRef;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** An approval that was asked for, as the calling process would. */
record Asked(ProcessInstance process, ApprovalId id) {

  static Asked about(SubjectRef offer, ProcessEngine camunda) {
    return about(offer, "DISCOUNT", camunda);
  }

  static Asked about(SubjectRef offer, String kind, ProcessEngine camunda) {
    return of(
        camunda.getRuntimeService().startProcessInstanceByKey("approval", variables(offer, kind)),
        camunda);
  }

  /** By a version of the process that is not the latest. */
  static Asked by(String definition, SubjectRef offer, ProcessEngine camunda) {
    return of(
        camunda
            .getRuntimeService()
            .startProcessInstanceById(definition, variables(offer, "DISCOUNT")),
        camunda);
  }

  private static Map<String, Object> variables(SubjectRef offer, String kind) {
    return Map.of(
        "subjectType", offer.type(), "subjectId", offer.id().toString(), "approvalKind", kind);
  }

  private static Asked of(ProcessInstance process, ProcessEngine camunda) {
    Object id =
        camunda
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(process.getId())
            .variableName("approvalId")
            .singleResult()
            .getValue();
    return new Asked(process, new ApprovalId(UUID.fromString((String) id)));
  }
}
