import type { ComponentChildren } from 'preact'

/** A table of figures that scrolls sideways by itself on a narrow screen, by keyboard too. */
export function TableFrame(props: { name: string; class?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label={props.name} tabIndex={0}>
      <table class={`figures ${props.class ?? ''}`}>
        <caption class="hidden">{props.name}</caption>
        {props.children}
      </table>
    </section>
  )
}
