package io.kramek.approvals;

import io.kramek.shared.SubjectRef;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** An approval that was asked for, as the calling process would. */
record Asked(ProcessInstance process, ApprovalId id) {

  static Asked about(SubjectRef offer, ProcessEngine camunda) {
    ProcessInstance process =
        camunda
            .getRuntimeService()
            .startProcessInstanceByKey(
                "approval",
                Map.of(
                    "subjectType",
                    offer.type(),
                    "subjectId",
                    offer.id().toString(),
                    "approvalKind",
                    "DISCOUNT"));
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
