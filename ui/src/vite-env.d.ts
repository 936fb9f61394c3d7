/// <reference types="vite/client" />

// Parts of bpmn.io that come without types; each is a list of modules, used as it is.
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform'
declare module 'bpmn-js-token-simulation/lib/viewer'
declare module 'bpmn-moddle'
