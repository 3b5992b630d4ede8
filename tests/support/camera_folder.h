// A folder of pictures that stands for a camera: what lies in it is what the camera sees.
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>

namespace canteen::testing {

class CameraFolder {
  public:
    // Makes the folder; it shows an empty table.
    explicit CameraFolder(const std::filesystem::path& parent);
    [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

    void show(const cv::Mat& picture);
    void showCode(const std::string& item);  // EAN-13
    void showPaper();
    void showNothing();
    // A frame that is no picture.
    void showDamage();

    // Writes a hardware.toml that makes it the camera of a terminal; its path.
    [[nodiscard]] std::string hardware() const;

  private:
    void write(const std::string& bytes) const;

    std::filesystem::path folder_;
    std::filesystem::path beside_;
};

}  // namespace canteen::testing
