import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/diagram-js.css'
import { SimpleGrid, Text } from '@mantine/core'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { createContext, useContext, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localise } from '@/shared/bpmn/localise'
import { marks, type Mark } from '../api/marks'
import { fields, tables } from '../api/parsed'
import type { Difference, FileComparison } from '../api/releases'
import classes from './SideBySide.module.css'
import './marks.css'

type Side = 'before' | 'now'
const sides: Side[] = ['before', 'now']

/** What the two versions are called. */
export type Sides = Record<Side, string>

const Called = createContext<Sides | undefined>(undefined)

function useSideName() {
  const { t } = useTranslation('releases')
  const called = useContext(Called)
  return (side: Side) => called?.[side] ?? t(`comparison.${side}`)
}

interface SideBySideProps {
  file: FileComparison
  /** Where it is not what was before and what is now. */
  sides: Sides | undefined
}

/** Two versions of a file beside each other; what is different is marked. Load it lazily. */
export function SideBySide({ file, sides: called }: SideBySideProps) {
  return (
    <Called value={called}>
      <Versions file={file} />
    </Called>
  )
}

function Versions({ file }: { file: FileComparison }) {
  if (file.file.endsWith('.bpmn')) return <Drawings file={file} />
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
      {sides.map((side) => (
        <Column key={side} file={file} side={side}>
          {(content) =>
            file.file.endsWith('.dmn') ? (
              <TableView content={content} differences={file.differences} side={side} />
            ) : (
              <FieldList content={content} differences={file.differences} side={side} />
            )
          }
        </Column>
      ))}
    </SimpleGrid>
  )
}

interface ColumnProps {
  file: FileComparison
  side: Side
  children: (content: string) => React.ReactNode
}

function Column({ file, side, children }: ColumnProps) {
  const { t } = useTranslation('releases')
  const sideName = useSideName()
  const content = file[side]
  return (
    <div style={{ minWidth: 0 }}>
      <Text size="sm" fw={600} mb={4}>
        {sideName(side)}
      </Text>
      {content === null ? <Text c="dimmed">{t('comparison.absent')}</Text> : children(content)}
    </div>
  )
}

interface Canvas {
  zoom: (to: 'fit-viewport', center: 'auto') => number
  viewbox: (box?: Box) => Box
  addMarker: (element: string, marker: string) => void
}
interface Box {
  x: number
  y: number
  width: number
  height: number
}
interface Registry {
  get: (id: string) => unknown
}

function Drawings({ file }: { file: FileComparison }) {
  const { t, i18n } = useTranslation('releases')
  const sideName = useSideName()
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const viewers = [left, right].flatMap((place, index) => {
      const xml = index === 0 ? file.before : file.now
      if (!place.current || xml === null) return []
      return [{ viewer: new NavigatedViewer({ container: place.current, zoomScroll: { enabled: false } }), xml, side: sides[index]! }]
    })
    let gone = false
    let following = false
    for (const { viewer, xml, side } of viewers) {
      void viewer
        .importXML(localise(xml, i18n.language))
        .then(() => {
          if (gone) return
          const canvas = viewer.get<Canvas>('canvas')
          canvas.zoom('fit-viewport', 'auto')
          marked(viewer, file.differences, side)
          // Who moves one drawing moves the other.
          viewer.on('canvas.viewbox.changed', () => {
            if (following) return
            following = true
            const { x, y, width, height } = canvas.viewbox()
            for (const other of viewers) if (other.viewer !== viewer) other.viewer.get<Canvas>('canvas').viewbox({ x, y, width, height })
            following = false
          })
        })
        .catch((error: unknown) => console.warn('The diagram cannot be shown', error))
    }
    return () => {
      gone = true
      for (const { viewer } of viewers) viewer.destroy()
    }
  }, [file, i18n.language])

  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
      {sides.map((side, index) => (
        <Column key={side} file={file} side={side}>
          {() => (
            <div
              ref={index === 0 ? left : right}
              className={`compared ${classes.drawing}`}
              role="group"
              aria-label={t('comparison.drawing', { file: file.file, side: sideName(side) })}
            />
          )}
        </Column>
      ))}
    </SimpleGrid>
  )
}

/** What is new is marked where it is, what is gone where it was. */
const shown = (mark: Mark, side: Side) => mark === 'changed' || mark === (side === 'now' ? 'added' : 'removed')

function marked(viewer: NavigatedViewer, differences: Difference[], side: Side) {
  const elements = viewer.get<Registry>('elementRegistry')
  for (const [element, mark] of marks(differences)) {
    if (shown(mark, side) && elements.get(element)) viewer.get<Canvas>('canvas').addMarker(element, `compared-${mark}`)
  }
}

interface ContentProps {
  content: string
  differences: Difference[]
  side: Side
}

function TableView({ content, differences, side }: ContentProps) {
  const { t } = useTranslation('releases')
  const sideName = useSideName()
  const found = marks(differences)
  const cells = new Set(differences.filter(({ code }) => code === 'CELL').map(({ element, detail }) => `${element}|${detail}`))
  return tables(content).map((table, place) => (
    <div key={place} className={classes.scroll} tabIndex={0} role="region" aria-label={`${table.name}: ${sideName(side)}`}>
      <table className={classes.table}>
        <caption>{table.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('comparison.rule')}</th>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={markOf(found.get(column.id), side)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule, index) => {
            const mark = found.get(rule.id)
            return (
              <tr key={rule.id} className={mark === 'changed' ? undefined : markOf(mark, side)}>
                <th scope="row">{index + 1}</th>
                {rule.cells.map((cell, at) => (
                  <td key={at} className={cells.has(`${rule.id}|${cell.column}`) ? classes.changed : undefined}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  ))
}

function FieldList({ content, differences, side }: ContentProps) {
  const { t, i18n } = useTranslation('releases')
  const found = marks(differences)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('comparison.field')}</th>
          <th scope="col">{t('comparison.fieldType')}</th>
        </tr>
      </thead>
      <tbody>
        {fields(content, i18n.language).map((field) => (
          <tr key={field.key} className={markOf(found.get(field.key), side)}>
            <td>{field.label}</td>
            <td>{t(`comparison.kind.${field.kind}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const markOf = (mark: Mark | undefined, side: Side) => (mark && shown(mark, side) ? classes[mark] : undefined)
