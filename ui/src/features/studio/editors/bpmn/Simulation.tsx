import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import TokenSimulation from 'bpmn-js-token-simulation/lib/viewer'
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from '@/shared/bpmn/localise'
import { Deciding } from './deciding/Deciding'
import { Tokens } from './tokens'
import classes from './BpmnEditor.module.css'

/** Lets tokens walk the model as it is drawn now. Nothing is stored, nobody is told; tables decide, and people say which way a token goes. */
export function Simulation({ xml }: { xml: string }) {
  const { t, i18n } = useTranslation('studio')
  const container = useRef<HTMLDivElement>(null)
  const [tokens, setTokens] = useState<Tokens>()
  const [waiting, setWaiting] = useState<string[]>([])
  const [shown, setShown] = useState<string>()
  const [arrivals, setArrivals] = useState(0)

  useEffect(() => {
    if (!container.current) return
    const viewer = new NavigatedViewer({
      container: container.current,
      moddleExtensions: { camunda: camundaModdle },
      additionalModules: [TokenSimulation] as never[],
    })
    const canvas = viewer.get<{ zoom: (to: string, center: string) => void; resized: () => void }>('canvas')
    // Once the tables are beside it, the drawing has less room.
    const fit = () => {
      canvas.resized()
      canvas.zoom('fit-viewport', 'auto')
    }
    const resized = new ResizeObserver(fit)
    let gone = false
    void viewer
      .importXML(localise(xml, i18n.language))
      .then(() => {
        if (gone) return
        fit()
        viewer.get<{ toggleMode: (on: boolean) => void }>('toggleMode').toggleMode(true)
        const walking = new Tokens(viewer)
        let before: string[] = []
        walking.onWaiting((ids) => {
          const arrived = ids.find((id) => !before.includes(id))
          before = ids
          setWaiting(ids)
          if (!arrived) return
          setShown(arrived)
          setArrivals((number) => number + 1)
        })
        walking.onSelected(setShown)
        setShown(walking.tasks[0]?.id)
        setTokens(walking)
        if (container.current) resized.observe(container.current)
      })
      .catch((error: unknown) => console.warn('The model cannot be simulated', error))
    return () => {
      gone = true
      resized.disconnect()
      setTokens(undefined)
      setWaiting([])
      viewer.destroy()
    }
  }, [xml, i18n.language])

  const hasDecisions = tokens !== undefined && tokens.tasks.length > 0
  return (
    <div className={hasDecisions ? classes.walk : classes.walkAlone}>
      <div ref={container} className="bpmn-paper bpmn-simulation" role="group" aria-label={t('bpmn.simulation')} />
      {hasDecisions && (
        <div className={classes.deciding}>
          <Deciding tokens={tokens} waiting={waiting} shown={shown} arrivals={arrivals} onShow={setShown} />
        </div>
      )}
    </div>
  )
}
