package civitas.analysis.shift;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Equal cells on a line or a square. Cell k = i + j {@code cells} of a square has its centre at (centre(i), centre(j)).
 *
 * @param dimensions 1 or 2
 * @param low lower end of every axis
 * @param high upper end of every axis
 * @param cells cells of every axis, at least 4
 */
public record Grid(int dimensions, double low, double high, int cells) {
    /** Checks the numbers. */
    public Grid {
        Require.that(dimensions == 1 || dimensions == 2, "dimensions", dimensions, "1 or 2");
        Require.finite("low", low);
        Require.finite("high", high);
        Require.that(high > low, "high", high, "above low = " + low);
        Require.that(cells >= 4, "cells", cells, "at least 4");
    }

    /** Width of a cell, h. */
    public double width() {
        return (high - low) / cells;
    }

    /** Length, or area, of a cell. */
    public double volume() {
        return dimensions == 1 ? width() : width() * width();
    }

    /** Number of cells in all. */
    public int size() {
        return dimensions == 1 ? cells : cells * cells;
    }

    /** Centre of cell i of an axis. */
    public double centre(int i) {
        return low + (i + 0.5) * width();
    }

    /** Coordinate of the centre of cell k along an axis, 0 or 1. */
    public double coordinate(int k, int axis) {
        return centre(axis == 0 ? k % cells : k / cells);
    }

    /** Coordinates of all centres, {@code double[axis][cell]}. */
    public double[][] centres() {
        double[][] centres = new double[dimensions][size()];
        for (int axis = 0; axis < dimensions; axis++) {
            for (int k = 0; k < centres[axis].length; k++) {
                centres[axis][k] = coordinate(k, axis);
            }
        }
        return centres;
    }

    /** Cells from one to the next along an axis. */
    int stride(int axis) {
        return axis == 0 ? 1 : cells;
    }

    /** First cell of line number {@code line} along an axis, 0 &lt;= line &lt; size / cells. */
    int lineStart(int axis, int line) {
        return axis == 0 ? line * cells : line;
    }

    /** Cell of an axis that holds a coordinate; the first or the last for coordinates outside. */
    public int cell(double coordinate) {
        return Math.max(0, Math.min(cells - 1, (int) Math.floor((coordinate - low) / width())));
    }

    /** The grid of the first axis alone. */
    public Grid line() {
        return dimensions == 1 ? this : new Grid(1, low, high, cells);
    }

    /** The density of the first coordinate, {@code double[cells]}; a copy. */
    public double[] marginal(double[] density) {
        if (dimensions == 1) {
            return density.clone();
        }
        double[] marginal = new double[cells];
        for (int k = 0; k < density.length; k++) {
            marginal[k % cells] += density[k] * width();
        }
        return marginal;
    }

    /** Mass of a density: the sum of its values times the volume of a cell. */
    public double mass(double[] density) {
        return Arrays.stream(density).sum() * volume();
    }

    /** Mass in the outermost cells. */
    public double edgeMass(double[] density) {
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            int i = k % cells;
            int j = dimensions == 1 ? 1 : k / cells;
            sum += i == 0 || j == 0 || i == cells - 1 || j == cells - 1 ? density[k] : 0;
        }
        return sum * volume();
    }
}
