package io.kramek.shared.process;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * Finds no script engine, though libraries bring some: one of them runs expressions that nobody
 * guards. No model can hold a script; if one ever did, it would not run.
 */
public final class NoScripts implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw refused();
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw refused();
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw refused();
  }

  private static ProcessEngineException refused() {
    return new ProcessEngineException("No script is run here");
  }
}
