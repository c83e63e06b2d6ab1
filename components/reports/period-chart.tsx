'use client'

import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'

export interface Bar {
  /** Below the bar. */
  name: string
  /** The whole range it stands for. */
  title: string
  value: number
}

interface PeriodChartProps {
  bars: Bar[]
  /** What is counted. */
  label: string
  format(value: number): string
  /** For the axis and on the bars. */
  short(value: number): string
}

const mostLabels = 14

/** One bar for each period, in one colour. Few bars say their value themselves; of many an axis gives the measure. */
export function PeriodChart({ bars, label, format, short }: PeriodChartProps) {
  const labelled = bars.length <= mostLabels
  return (
    <BarChart
      h="100%"
      data={bars}
      dataKey="title"
      series={[{ name: 'value', label, color: 'var(--chart-bar)' }]}
      gridAxis={labelled ? 'none' : 'x'}
      tickLine="none"
      strokeDasharray="0"
      gridColor="var(--line)"
      textColor="var(--ink-quiet)"
      maxBarWidth={48}
      withYAxis={!labelled}
      withBarValueLabel={labelled}
      valueLabelProps={{
        formatter: (value) => (Number(value) === 0 ? '' : short(Number(value))),
        fontSize: 12,
      }}
      valueFormatter={format}
      yAxisProps={{ tickFormatter: short, width: 56, allowDecimals: false }}
      xAxisProps={{
        tickFormatter: (title: string) => bars.find((bar) => bar.title === title)?.name ?? title,
        minTickGap: 16,
        interval: 'preserveStartEnd',
      }}
      barProps={{ isAnimationActive: false, radius: [3, 3, 0, 0] }}
      barChartProps={{ margin: { top: 20, right: 4, bottom: 0, left: 0 } }}
      tooltipProps={{ isAnimationActive: false }}
      accessibilityLayer={false}
    />
  )
}
