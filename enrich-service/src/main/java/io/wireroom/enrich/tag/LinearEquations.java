package io.wireroom.enrich.tag;

/** Small systems of linear equations, by elimination with pivots. */
final class LinearEquations {
  private LinearEquations() {}

  /**
   * Returns x of {@code matrix · x = right}.
   *
   * @param matrix square and not singular; is changed
   * @param right as long as the matrix is high; is changed
   */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      swap(matrix, right, column, pivot);
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int i = column; i < size; i++) {
          matrix[row][i] -= factor * matrix[column][i];
        }
        right[row] -= factor * right[column];
      }
    }
    double[] solved = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double left = right[row];
      for (int i = row + 1; i < size; i++) {
        left -= matrix[row][i] * solved[i];
      }
      solved[row] = left / matrix[row][row];
    }
    return solved;
  }

  private static void swap(double[][] matrix, double[] right, int one, int other) {
    double[] row = matrix[one];
    matrix[one] = matrix[other];
    matrix[other] = row;
    double value = right[one];
    right[one] = right[other];
    right[other] = value;
  }
}
