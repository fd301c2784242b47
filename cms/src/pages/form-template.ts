/** Markup of the form, shared by the form's own page and the demo page. Every sentence comes from content; values are escaped. */
export const formPart = `
<form class="form" id="form" method="post" action="/api/applications" novalidate data-failed="{{ t.failed }}" data-too-often="{{ t.tooOften }}" data-sending="{{ t.sending }}" data-errors="{{ t.errors }}">
  <div class="summary" id="summary" role="alert" tabindex="-1"{% if errors.size == 0 %} hidden{% endif %}>
    <h2>{{ t.errors }}</h2>
    <ul>{% for error in errors %}<li>{% if error.target %}<a href="#{{ error.target }}">{{ error.label }}: {{ error.message }}</a>{% else %}{{ error.message }}{% endif %}</li>{% endfor %}</ul>
  </div>
  <input type="hidden" name="form" value="{{ key }}">
  <input type="hidden" name="locale" value="{{ locale }}">
  <input type="hidden" name="stamp" value="{{ stamp }}">
  <input type="hidden" name="page" value="{{ path }}">
  {% for tag in utm %}<input type="hidden" name="{{ tag.name }}" value="{{ tag.value }}">{% endfor %}
  <p class="trap" aria-hidden="true"><label>{{ t.trap }} <input name="website" tabindex="-1" autocomplete="off"></label></p>
  {% if packages.size > 0 %}
  <p class="field"><label for="f-package">{{ t.package }}</label>
    <select id="f-package" name="package"><option value="">{{ t.noPackage }}</option>{% for one in packages %}<option value="{{ one.key }}"{% if one.key == package %} selected{% endif %}>{{ one.name }} · {{ one.price }}</option>{% endfor %}</select></p>
  {% endif %}
  {% for field in fields %}
  {% capture state %}{% if field.error != '' %} aria-invalid="true"{% endif %}{% if field.required %} aria-required="true"{% endif %} aria-describedby="{{ field.id }}-hint {{ field.id }}-error"{% endcapture %}
  {% if field.kind == 'radio' or field.kind == 'checkboxes' %}
  <fieldset class="field" id="{{ field.id }}" data-field="{{ field.key }}" data-label="{{ field.label }}" tabindex="-1" {{ state | raw }}>
    <legend>{{ field.label }}{% unless field.required %} <span class="optional">{{ t.optional }}</span>{% endunless %}</legend>
    {% for option in field.options %}<label class="option"><input type="{% if field.kind == 'radio' %}radio{% else %}checkbox{% endif %}" name="{{ field.name }}" value="{{ option.key }}"{% if option.chosen %} checked{% endif %}> <span>{{ option.label }}</span></label>{% endfor %}
    <span class="hint" id="{{ field.id }}-hint">{{ field.hint }}</span>
    <span class="error" id="{{ field.id }}-error">{{ field.error }}</span>
  </fieldset>
  {% elsif field.kind == 'tick' %}
  <p class="field" data-field="{{ field.key }}" data-label="{{ field.label }}"><label class="option"><input id="{{ field.id }}" type="checkbox" name="{{ field.name }}" value="on"{% if field.value == 'on' %} checked{% endif %} {{ state | raw }}> <span>{{ field.question }}</span></label>{% if field.link != '' %}<a href="{{ field.link }}" target="_blank" rel="noopener">{{ t.policy }}</a>{% endif %}
    <span class="hint" id="{{ field.id }}-hint"></span><span class="error" id="{{ field.id }}-error">{{ field.error }}</span></p>
  {% else %}
  <p class="field" data-field="{{ field.key }}" data-label="{{ field.label }}">
    <label for="{{ field.id }}">{{ field.label }}{% unless field.required %} <span class="optional">{{ t.optional }}</span>{% endunless %}</label>
    {% if field.kind == 'long' %}<textarea id="{{ field.id }}" name="{{ field.name }}" rows="4" {{ state | raw }}>{{ field.value }}</textarea>
    {% elsif field.kind == 'select' %}<select id="{{ field.id }}" name="{{ field.name }}" {{ state | raw }}><option value="">{{ t.choose }}</option>{% for option in field.options %}<option value="{{ option.key }}"{% if option.chosen %} selected{% endif %}>{{ option.label }}</option>{% endfor %}</select>
    {% else %}<input id="{{ field.id }}" name="{{ field.name }}" type="{{ field.kind }}" value="{{ field.value }}"{% if field.autocomplete != '' %} autocomplete="{{ field.autocomplete }}"{% endif %}{% if field.inputmode != '' %} inputmode="{{ field.inputmode }}"{% endif %} {{ state | raw }}>{% endif %}
    <span class="hint" id="{{ field.id }}-hint">{{ field.hint }}</span>
    <span class="error" id="{{ field.id }}-error">{{ field.error }}</span>
  </p>
  {% endif %}
  {% endfor %}
  <p class="actions"><button type="submit">{{ t.send }}</button></p>
</form>
<section class="thanks" id="thanks" tabindex="-1" hidden>
  <h2>{{ t.thanks }}</h2>
  <p class="number" id="thanks-number"></p>
  <p>{{ t.thanksText }}</p>
  <p><a class="button" id="thanks-link" hidden>{{ t.openBot }}</a></p>
</section>
`;

const head = `<!doctype html>
<html lang="{{ locale }}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>{{ title }}{% if company %} · {{ company }}{% endif %}</title>
  <link rel="stylesheet" href="/form/theme.css">
  <link rel="stylesheet" href="/assets/form/form.css">
  {% if fields %}<script src="/assets/form/form.js" defer></script>{% endif %}
</head>
<body>
  <header class="top">
    <strong>{{ company }}</strong>
    <nav aria-label="{{ t.language }}">{% for other in languages %}<a href="{{ other.href }}" lang="{{ other.code }}" hreflang="{{ other.code }}"{% if other.code == locale %} aria-current="true"{% endif %}>{{ other.code | upcase }}</a>{% endfor %}</nav>
  </header>
  <main class="card">
    <h1>{{ title }}</h1>
    {% for line in intro %}<p class="intro">{{ line }}</p>{% endfor %}`;

const foot = `
  </main>
</body>
</html>
`;

export const formTemplate = `${head}${formPart}${foot}`;

/** Thanks, not found, refused: a sentence and, when there is one, a way on. */
export const noticeTemplate = `${head}
    {% if number %}<p class="number">{{ number }}</p>{% endif %}
    {% for line in text %}<p>{{ line }}</p>{% endfor %}
    {% if link %}<p><a class="button" href="{{ link }}">{{ linkText }}</a></p>{% endif %}${foot}`;
