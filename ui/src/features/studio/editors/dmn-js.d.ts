// dmn-js brings no types: as much of it as the studio uses.
declare module 'dmn-js/lib/Modeler' {
  interface View {
    id: string
  }
  export default class Modeler {
    constructor(options: object)
    importXML(xml: string, options?: { open: boolean }): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): View[]
    getActiveView(): View | undefined
    open(view: View): Promise<unknown>
    on<Event>(name: string, listener: (event: Event) => void): void
    destroy(): void
  }
}

declare module 'dmn-js/lib/NavigatedViewer' {
  export { default } from 'dmn-js/lib/Modeler'
}

declare module 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies' {
  export const HIT_POLICIES: { label: string; value: { hitPolicy: string; aggregation: string | undefined }; explanation: string }[]
}
