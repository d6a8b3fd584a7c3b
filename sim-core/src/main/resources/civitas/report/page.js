(function () {
  "use strict";

  var PRINT_WIDTH = 680;
  var charts = new Map();

  function say(words) {
    document.getElementById("said").textContent = words;
  }

  function escaped(text) {
    return String(text).replace(/[&<>"]/g, function (c) {
      return { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" }[c];
    });
  }

  function number(value, unit) {
    if (typeof value !== "number" || !isFinite(value)) return "-";
    var size = Math.abs(value);
    var text = size !== 0 && (size < 1e-4 || size >= 1e9)
      ? value.toExponential(3)
      : Number(value.toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 10 });
    return text + (unit ? " " + escaped(unit) : "");
  }

  function spread(values, unit, name) {
    return typeof values[2] === "number"
      ? " <span>(" + (name ? escaped(name) + " " : "") + number(values[2]) + " to " + number(values[3], unit) + ")</span>"
      : "";
  }

  function marker(item) {
    return item.marker || "";
  }

  /** Words for what is under the mouse, by kind of chart. */
  var WORDS = {
    lines: function (meta, items) {
      var seen = items.filter(function (item) { return String(item.seriesId).indexOf("spread-") !== 0; });
      if (!seen.length) return "";
      var rows = seen.map(function (item) {
        return marker(item) + escaped(item.seriesName) + ": <b>" + number(item.value[1], meta.yUnit) + "</b>"
          + spread(item.value, meta.yUnit, "");
      });
      var head = escaped(meta.xLabel) + " " + number(seen[0].value[0], meta.xUnit);
      return head + "<br>" + rows.join("<br>") + (meta.spread ? "<br><i>in brackets: " + escaped(meta.spread) + "</i>" : "");
    },
    histogram: function (meta, items) {
      var values = items[0].value;
      return escaped(meta.xLabel) + " from " + number(values[2]) + " to " + number(values[3], meta.xUnit)
        + "<br><b>" + number(values[1]) + "</b> " + escaped(meta.yLabel);
    },
    dots: function (meta, item) {
      return escaped(meta.xLabel) + ": <b>" + number(item.value[0], meta.xUnit) + "</b>";
    },
    intervals: function (meta, item) {
      return escaped(item.name || "") + marker(item) + escaped(item.seriesName) + ": <b>"
        + number(item.value[0], meta.xUnit) + "</b>" + spread(item.value, meta.xUnit, "");
    },
    map: function (meta, item) {
      var option = meta.option;
      return escaped(meta.xLabel) + " = " + escaped(option.xAxis.data[item.value[0]])
        + (meta.xUnit ? " " + escaped(meta.xUnit) : "") + "<br>" + escaped(meta.yLabel) + " = "
        + escaped(option.yAxis.data[item.value[1]]) + (meta.yUnit ? " " + escaped(meta.yUnit) : "") + "<br>"
        + escaped(meta.colour) + ": <b>" + number(item.value[2], meta.unit) + "</b>";
    }
  };

  function draw(figure) {
    if (charts.has(figure) || figure.hidden) return;
    var meta = JSON.parse(figure.querySelector("script").textContent);
    var plot = figure.querySelector(".plot");
    var label = plot.getAttribute("aria-label");
    var chart = echarts.init(plot, null, { renderer: "svg" });
    meta.option.tooltip.confine = true;
    meta.option.tooltip.formatter = function (items) { return WORDS[meta.kind](meta, items); };
    chart.setOption(meta.option);
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", label);
    charts.set(figure, { chart: chart, meta: meta, hidden: {} });
    new ResizeObserver(function () { chart.resize(); }).observe(plot);
  }

  function toggle(figure, button) {
    var drawn = charts.get(figure);
    var name = button.dataset.series;
    var show = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(show));
    drawn.hidden[name] = !show;
    drawn.chart.dispatchAction({ type: show ? "legendSelect" : "legendUnSelect", name: name });
    say(name + (show ? " is shown" : " is hidden"));
  }

  /** Makes the visible range that many times as wide, around its middle. */
  function zoom(figure, factor) {
    var chart = charts.get(figure).chart;
    var now = chart.getOption().dataZoom[0];
    var middle = (now.start + now.end) / 2;
    var half = Math.min(50, (now.end - now.start) / 2 * factor);
    var start = factor === Infinity ? 0 : Math.max(0, Math.min(100 - 2 * half, middle - half));
    chart.dispatchAction({ type: "dataZoom", dataZoomIndex: 0, start: start, end: start + 2 * half });
    say(half >= 50 ? "whole range" : Math.round(2 * half) + " percent of the range");
  }

  /** The chart as it is, with title and legend of its own. */
  function picture(figure) {
    var drawn = charts.get(figure);
    var option = JSON.parse(JSON.stringify(drawn.meta.option));
    option.title = { text: figure.querySelector("figcaption strong").textContent, left: 16, top: 12, textStyle: { fontSize: 15 } };
    option.grid.top += 36;
    if (option.visualMap) option.visualMap.top += 34;
    if (option.legend.data.length) {
      option.legend.show = true;
      option.grid.bottom += 30;
      option.legend.selected = {};
      Object.keys(drawn.hidden).forEach(function (name) { option.legend.selected[name] = !drawn.hidden[name]; });
    }
    delete option.aria;
    if (option.dataZoom) {
      var now = drawn.chart.getOption().dataZoom[0];
      option.dataZoom[0].start = now.start;
      option.dataZoom[0].end = now.end;
    }
    var height = drawn.chart.getHeight() + 66;
    var chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 760, height: height });
    chart.setOption(option);
    var svg = chart.renderToSVGString();
    chart.dispose();
    return { svg: svg, width: 760, height: height };
  }

  function download(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    say(name + " is saved");
  }

  function fileName(figure, extension) {
    return figure.id.replace("figure-", "") + extension;
  }

  function saveSvg(figure) {
    download(new Blob([picture(figure).svg], { type: "image/svg+xml" }), fileName(figure, ".svg"));
  }

  function savePng(figure) {
    var drawn = picture(figure);
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = 2 * drawn.width;
      canvas.height = 2 * drawn.height;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (blob) { download(blob, fileName(figure, ".png")); });
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.svg);
  }

  function copy(button) {
    var code = button.parentNode.querySelector("code");
    getSelection().selectAllChildren(code);
    say(document.execCommand("copy") ? "copied" : "selected; copy it with the keyboard");
  }

  var ACTIONS = {
    "zoom-in": function (figure) { zoom(figure, 0.5); },
    "zoom-out": function (figure) { zoom(figure, 2); },
    "zoom-reset": function (figure) { zoom(figure, Infinity); },
    "save-svg": saveSvg,
    "save-png": savePng
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.action === "copy") {
      copy(button);
    } else if (button.dataset.series !== undefined) {
      toggle(button.closest("figure"), button);
    } else if (ACTIONS[button.dataset.action]) {
      ACTIONS[button.dataset.action](button.closest("figure"));
    }
  });

  document.querySelectorAll(".choice select").forEach(function (select) {
    function choose() {
      select.closest(".choice").querySelectorAll("figure").forEach(function (figure) {
        figure.hidden = figure.id !== "figure-" + select.value;
        draw(figure);
      });
    }
    select.addEventListener("change", choose);
    choose();
  });

  document.querySelectorAll("figure.chart").forEach(draw);

  window.addEventListener("beforeprint", function () {
    charts.forEach(function (drawn, figure) {
      if (figure.hidden) return;
      drawn.chart.resize({ width: PRINT_WIDTH });
    });
  });
  window.addEventListener("afterprint", function () {
    charts.forEach(function (drawn) { drawn.chart.resize({ width: "auto" }); });
  });
})();
