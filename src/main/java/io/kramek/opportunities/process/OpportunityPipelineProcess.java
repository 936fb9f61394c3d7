package io.kramek.opportunities.process;

import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.OpportunityId;

/** The way of a deal through the stages, in the words of sales. */
public interface OpportunityPipelineProcess {

  /** What the model is called. */
  String KEY = "opportunityPipeline";

  /** The pipeline that new deals run in. */
  Pipeline pipeline();

  /** A version of the pipeline, by what deals call it. */
  Pipeline pipeline(String id);

  /** Starts a deal at the beginning. */
  void start(OpportunityId opportunity, UserId owner, TeamId team);

  /** Starts a deal in the midst of the pipeline in force. */
  void startAt(OpportunityId opportunity, String stage, UserId owner, TeamId team);

  /**
   * Carries out a move that was allowed; where approval is needed, the model asks for it first.
   *
   * @throws io.kramek.shared.Problem {@code dealNotReady} if the deal has not reached its stage yet
   */
  void move(OpportunityId opportunity, Pipeline.Move way, boolean approvalNeeded);

  /** A version was released here: whoever asks next for the pipeline in force gets it. */
  void released();

  /** Ends the deal as lost, wherever it stands. */
  void lost(OpportunityId opportunity);

  /**
   * Puts a deal at a stage, past everything that is drawn: for what other systems report as done.
   */
  void jump(OpportunityId opportunity, String stage);

  /** The work that comes is for somebody else. */
  void assigned(OpportunityId opportunity, UserId owner, TeamId team);
}
