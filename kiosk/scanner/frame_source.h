// Where pictures come from: a camera, a video, a stream, a picture, a folder of pictures.
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <string>

namespace canteen::scanner {

struct SourceOptions {
    std::string spec;   // "/dev/video0", a file, a folder, or an address that OpenCV opens
    bool loop = false;  // files and folders begin anew at their end
    double fps = 0;     // of files and folders; 0: as fast as they are read, at most 30
};

class FrameSource {
  public:
    virtual ~FrameSource() = default;
    enum class Got { Picture, Damaged, End };
    // Waits for the next picture, 8-bit BGR. May hang with its device.
    virtual Got next(cv::Mat& picture) = 0;
    // Large pictures, slow but legible down to small print, or those that codes are looked for in. Only a
    // camera knows the difference.
    virtual void setFine(bool on) = 0;
    // The camera's own lamp; does nothing without one.
    virtual void setTorch(bool on) = 0;
};

// Nothing when it cannot be opened.
std::unique_ptr<FrameSource> openSource(const SourceOptions& options);

}  // namespace canteen::scanner
