/** The page's markup; every sentence in it comes from content. LiquidJS escapes each value (`outputEscape`). */
export const demoTemplate = `<!doctype html>
<html lang="{{ locale }}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>{{ company }}</title>
  <link rel="stylesheet" href="/form/theme.css">
  <link rel="stylesheet" href="/assets/form/form.css">
  <link rel="stylesheet" href="/assets/demo/demo.css">
  {% if form %}<script src="/assets/form/form.js" defer></script>{% endif %}
</head>
<body>
  <header>
    <nav>{% for other in locales %}<a href="/demo?lang={{ other }}" lang="{{ other }}" hreflang="{{ other }}"{% if other == locale %} aria-current="true"{% endif %}>{{ other | upcase }}</a>{% endfor %}</nav>
    <h1>{{ company }}</h1>
    {% if about %}<p>{{ about }}</p>{% endif %}
    {% if chat %}<p><a class="button" href="{{ chat }}">{{ apply }}</a></p>{% endif %}
  </header>
  <main>
    {% for package in packages %}
    <article{% if package.popular %} class="popular"{% endif %}>
      {% if package.image %}<img src="{{ package.image }}" alt="{{ package.alt }}" loading="lazy" width="640" height="360">{% endif %}
      <h2>{{ package.name }}</h2>
      <p class="price">{{ package.price }}</p>
      {% if package.summary %}<p>{{ package.summary }}</p>{% endif %}
      <ul>{% for feature in package.features %}<li>{{ feature }}</li>{% endfor %}</ul>
      {% if package.want %}<a class="button" href="{{ package.want }}">{{ want }}</a>{% elsif chat %}<a class="button" href="{{ chat }}">{{ want }}</a>{% endif %}
    </article>
    {% endfor %}
    {% if packages.size == 0 %}<p>{{ empty }}</p>{% endif %}
  </main>
  {% if form %}<section class="card" id="request">
    <h2>{{ form.title }}</h2>
    {% for line in form.intro %}<p class="intro">{{ line }}</p>{% endfor %}
    {{ formHtml | raw }}
  </section>{% endif %}
  <footer>{% if phone %}<a href="tel:{{ phone }}">{{ phone }}</a>{% endif %}{% if email %}<a href="mailto:{{ email }}">{{ email }}</a>{% endif %}{% if address %}<span>{{ address }}</span>{% endif %}</footer>
</body>
</html>
`;
