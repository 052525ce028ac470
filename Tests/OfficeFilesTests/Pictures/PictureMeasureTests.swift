import OfficeFiles
import TestSupport
import Testing

@Suite struct PictureMeasureTests {
  @Test(
    arguments: [
      // Pixels to the metre, and the width of 144 pixels in millimetres.
      (nil, 914_400 * 2), (2835, 914_400 * 2), (3937, 914_400 * 144 / 100), (0, 914_400 * 2),
    ] as [(Int?, Int)])
  func theResolutionOfAPNGTellsItsSize(perMetre: Int?, width: Int) throws {
    let measure = try PictureMeasure(
      of: TestPicture.png(width: 144, height: 72, perMetre: perMetre))
    #expect(measure.mediaType == "image/png")
    #expect(measure.width == width)
    #expect(abs(measure.height * 2 - width) <= 1)
  }

  @Test func theFrameAndDensityOfAJPEGTellItsSize() throws {
    let head: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 100, 0, 100, 0, 0,
      0xFF, 0xC0, 0, 11, 8, 0, 50, 0, 200, 1, 1, 0x11, 0,
    ]
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9]
    let measure = try PictureMeasure(of: head + scan)
    #expect(measure.mediaType == "image/jpeg")
    #expect(measure.width == 914_400 * 2)
    #expect(measure.height == 914_400 / 2)
  }

  @Test(
    arguments: [
      ([], "no picture"), (Array("hello".utf8), "no picture"),
      (Array("<svg xmlns='x'/>".utf8), "no drawing"),
      (Array("GIF89a;".utf8), "not every program shows"),
      (Array(TestPicture.png(width: 9, height: 9).dropLast(4)), "cut short"),
      (TestPicture.png(width: 9, height: 9) + [0], "behind its end"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "cut short"),
    ] as [([UInt8], String)])
  func whatIsNoWholePictureIsRefused(bytes: [UInt8], words: String) {
    #expect {
      try PictureMeasure(of: bytes)
    } throws: { error in
      (error as? PictureMeasure.Fault)?.message.contains(words) == true
    }
  }

  /// A few bytes that ask for as many pixels as would fill a computer.
  @Test func aFloodOfPixelsIsRefused() {
    let small = TestPicture.png(width: 10, height: 10)
    let bytes =
      small[..<8] + TestPicture.header(width: 60_000, height: 60_000) + small[33...]
    #expect {
      try PictureMeasure(of: Array(bytes))
    } throws: { error in
      (error as? PictureMeasure.Fault)?.message.contains("pixels") == true
    }
  }
}
