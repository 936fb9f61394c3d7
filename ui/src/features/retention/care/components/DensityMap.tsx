import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Density, MapArea } from '../api/care'
import { borders, squares, strength, type Square } from '../api/grid'
import classes from './DensityMap.module.css'

interface DensityMapProps {
  density: Density
  area: MapArea
  onCell: (square: Square) => void
}

const STEPS: Record<string, [columns: number, rows: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/** All customers, care from left to right and worth upwards. One cell takes the focus; arrows go to the next one that holds anybody. */
export function DensityMap({ density, area, onCell }: DensityMapProps) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const cells = useMemo(() => squares(density.density), [density])
  const lines = useMemo(() => borders(density.ground), [density])
  const highest = Math.max(1, ...cells.map((cell) => cell.customers))
  const [focused, setFocused] = useState(0)
  const side = density.cells
  const reachable = Math.min(focused, cells.length - 1)

  const walk = (event: KeyboardEvent<SVGRectElement>, from: Square) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onCell(from)
      return
    }
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = nearest(cells, from, step)
    if (next < 0) return
    setFocused(next)
    const rects = event.currentTarget.ownerSVGElement?.querySelectorAll<SVGRectElement>('[role="button"]')
    rects?.[next]?.focus()
  }

  return (
    <figure className={classes.figure}>
      <div className={classes.axis}>
        <span>↑ {t('worth')}</span>
      </div>
      <svg viewBox={`0 0 ${side} ${side}`} className={classes.map} role="group" aria-label={t('map.label')}>
        {cells.map((cell, index) => (
          <rect
            key={`${cell.column}:${cell.row}`}
            role="button"
            tabIndex={index === reachable ? 0 : -1}
            aria-label={t('map.cell', {
              care: cell.column * (100 / side),
              worth: cell.row * (100 / side),
              zone: t(`zone.${cell.zone}`),
              customers: format.number(cell.customers),
            })}
            data-zone={cell.zone}
            data-chosen={(area.column === cell.column && area.row === cell.row) || undefined}
            className={classes.cell}
            x={cell.column}
            y={side - 1 - cell.row}
            width={1}
            height={1}
            fillOpacity={strength(cell.customers, highest)}
            onClick={() => {
              setFocused(index)
              onCell(cell)
            }}
            onKeyDown={(event) => walk(event, cell)}
          />
        ))}
        <path d={lines} className={classes.borders} />
      </svg>
      <div className={classes.axis}>
        <span>0</span>
        <span>{t('contactQuality')} →</span>
        <span>100</span>
      </div>
    </figure>
  )
}

/** The next cell in a direction: straight ahead is nearer than aside. */
function nearest(cells: readonly Square[], from: Square, [columns, rows]: [number, number]): number {
  let best = -1
  let least = Infinity
  cells.forEach((cell, index) => {
    const ahead = (cell.column - from.column) * columns + (cell.row - from.row) * rows
    const aside = Math.abs((cell.column - from.column) * rows) + Math.abs((cell.row - from.row) * columns)
    const distance = ahead + 3 * aside
    if (ahead > 0 && distance < least) {
      best = index
      least = distance
    }
  })
  return best
}
