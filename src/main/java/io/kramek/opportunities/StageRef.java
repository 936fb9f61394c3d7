package io.kramek.opportunities;

/**
 * A stage of the pipeline.
 *
 * @param pipeline the version of the model, as the engine calls it
 * @param key the stage's key in it
 * @param status what a deal is that stands there
 */
public record StageRef(String pipeline, String key, OpportunityStatus status) {}
