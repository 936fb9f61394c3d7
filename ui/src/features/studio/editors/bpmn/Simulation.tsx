import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import TokenSimulation from 'bpmn-js-token-simulation/lib/viewer'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from '@/shared/bpmn/localise'

/** Lets tokens walk the model as it is drawn now. Nothing is stored, nobody is told; people say which way a token goes. */
export function Simulation({ xml }: { xml: string }) {
  const { t, i18n } = useTranslation('studio')
  const container = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!container.current) return
    const viewer = new NavigatedViewer({ container: container.current, additionalModules: [TokenSimulation] as never[] })
    let gone = false
    void viewer
      .importXML(localise(xml, i18n.language))
      .then(() => {
        if (gone) return
        viewer.get<{ zoom: (to: string, center: string) => void }>('canvas').zoom('fit-viewport', 'auto')
        viewer.get<{ toggleMode: (on: boolean) => void }>('toggleMode').toggleMode(true)
      })
      .catch((error: unknown) => console.warn('The model cannot be simulated', error))
    return () => {
      gone = true
      viewer.destroy()
    }
  }, [xml, i18n.language])

  return <div ref={container} className="bpmn-paper bpmn-simulation" role="group" aria-label={t('bpmn.simulation')} />
}
