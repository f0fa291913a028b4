/** One of a few things, each with a line that says what it is for. */
export function RadioList<Id extends string>(props: {
  label: string
  name: string
  options: readonly { id: Id; name: string; about: string }[]
  value: Id
  onChange: (id: Id) => void
}) {
  return (
    <fieldset class="field radio-list">
      <legend>{props.label}</legend>
      {props.options.map(({ id, name, about }) => (
        <label key={id} class="check">
          <input
            type="radio"
            name={props.name}
            checked={props.value === id}
            onChange={() => props.onChange(id)}
          />
          <span>
            {name}
            <small>{about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
